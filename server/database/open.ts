import { join } from 'node:path'
import type { Logger } from 'pino'
import { connect } from './database.ts'
import { startEmbeddedPostgres } from './embedded/start.ts'
import { checkServer } from './server-version.ts'

export interface RunningDatabase {
  readonly url: string
  /** Resolves, with a sentence, when the database has ended without being told to. */
  readonly lost: Promise<string>
  /** Shuts the embedded PostgreSQL down; one that is not ours is left alone. */
  stop(): Promise<void>
}

const NAME = 'assay'

/** The database of DATABASE_URL, or else the embedded one in the data folder, which must be locked already. */
export async function openDatabase(url: string | null, dataDir: string, log: Logger): Promise<RunningDatabase> {
  if (url !== null) {
    await checkServer(url)
    return { url, lost: new Promise(() => {}), stop: async () => {} }
  }
  const postgres = await startEmbeddedPostgres({
    home: join(dataDir, 'postgres'),
    durable: true,
    onLog: (line) => log.debug({ postgres: line }, 'postgres'),
  })
  log.debug({ pid: postgres.pid, as: postgres.identity }, 'started PostgreSQL')
  let stopping = false
  const lost = new Promise<string>((resolve) => {
    postgres.exited.then(({ code, signal }) => {
      if (!stopping) resolve(`PostgreSQL ended unexpectedly (${signal ?? `exit code ${code}`})`)
    })
  })
  const stop = () => {
    stopping = true
    return postgres.stop()
  }
  try {
    return { url: await ensureDatabase(postgres.url), lost, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function ensureDatabase(serverUrl: string): Promise<string> {
  const { sql, close } = connect(serverUrl, { max: 1 })
  const [found] = await sql`select from pg_database where datname = ${NAME}`
  if (!found) await sql`create database ${sql(NAME)}`
  await close()
  const url = new URL(serverUrl)
  url.pathname = NAME
  return url.href
}
