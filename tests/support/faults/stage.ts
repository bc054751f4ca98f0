import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Connection, connect } from '../../../server/database/database.ts'
import { freePort } from '../../../server/database/embedded/free-port.ts'
import { killOne } from '../processes.ts'
import { type ServerProcess, spawnServer } from '../server.ts'
import { type Line, openLine } from './line.ts'
import { type PostgresProcess, startPostgresProcess } from './postgres-process.ts'
import { DISK, makeScratchFolder, removeScratchFolder } from './scratch-folder.ts'

const CLOCK = fileURLToPath(new URL('./shifted-clock.ts', import.meta.url))

const READY_WITHIN_MS = 120_000
const ANSWER_WITHIN_MS = 3_000

export type Role = 'web' | 'worker'

/** The product in pieces: a web process, a worker and a PostgreSQL, and somebody who takes its webhooks. */
export interface Stage {
  readonly url: string
  readonly postgres: PostgresProcess
  readonly line: Line
  /** To PostgreSQL past the line; made anew after each of its starts. */
  database(): Connection
  /** Where webhooks may go; whatever comes is taken. */
  readonly receiver: { readonly url: string; readonly ids: Set<string> }
  pidOf(role: Role): number
  /** Ends a process as a crash would; who looks after it starts it again. */
  kill(role: Role): void
  /** Ends of processes that nobody asked for. */
  readonly accidents: string[]
  /** The last words of each process. */
  lastWords(): string
  ready(): Promise<void>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  await using opened = new AsyncDisposableStack()
  const folder = await makeScratchFolder()
  opened.defer(() => removeScratchFolder(folder))
  const accidents: string[] = []
  const line = await openLine()
  opened.defer(() => line.close())
  const postgres = await startPostgresProcess(join(folder, DISK), {
    started: (address) => {
      line.target = Number(new URL(address).port)
    },
    accident: (what) => accidents.push(what),
  })
  opened.defer(() => postgres.stop())
  await createDatabase(postgres.url)
  const receiver = await startReceiver()
  opened.defer(() => receiver.close())
  let connection: { url: string; connection: Connection } | null = null
  opened.defer(async () => connection?.connection.close())
  const port = await freePort()
  const url = `http://localhost:${port}`
  const secret = randomBytes(24).toString('hex')
  let closing = false
  const running = new Map<Role, ServerProcess>()
  const asked = new Set<number>()

  function launch(role: Role): void {
    const through = new URL(postgres.url)
    through.port = String(line.port)
    through.pathname = 'assay'
    const environment = {
      ASSAY_ROLE: role,
      ASSAY_DEMO: 'off',
      ASSAY_AUTH_SECRET: secret,
      ASSAY_PRIVATE_TARGETS: 'allow',
      PUBLIC_URL: url,
      PORT: String(port),
      DATA_DIR: join(folder, role),
      DATABASE_URL: through.href,
      SANDBOX_CHILDREN: '1',
      LOG_LEVEL: 'warn',
      NODE_OPTIONS: `--import ${CLOCK}`,
    }
    // Where it works tells whose it is, should nobody be left to end it.
    const server = spawnServer(environment, ['--without-web'], join(folder, role))
    running.set(role, server)
    server.exited.then(async ({ code, signal }) => {
      if (closing) return
      // A clock is moved by a signal, which ends a process that is only just starting.
      if (!asked.delete(server.pid) && signal !== 'SIGUSR2')
        accidents.push(`${role} ended by itself (${signal ?? code}): ${reasonIn(server.output())}`)
      // As a process manager does.
      await pause(300)
      if (!closing) launch(role)
    })
  }

  for (const role of ['web', 'worker'] as const) await mkdir(join(folder, role))
  launch('web')
  await untilReady(url)
  launch('worker')
  opened.defer(async () => {
    closing = true
    await Promise.all([...running.values()].map((server) => server.end('SIGKILL')))
  })
  const owned = opened.move()
  return {
    url,
    postgres,
    line,
    receiver,
    accidents,
    database() {
      if (connection?.url !== postgres.url) {
        void connection?.connection.close().catch(() => {})
        connection = { url: postgres.url, connection: connect(withName(postgres.url), { max: 2 }) }
      }
      return connection.connection
    },
    pidOf: (role) => running.get(role)?.pid ?? 0,
    kill(role) {
      const pid = running.get(role)?.pid ?? 0
      asked.add(pid)
      // Killed twice in a row, it is already on its way out.
      killOne(pid)
    },
    lastWords: () =>
      [...running].map(([role, server]) => `${role} ${server.pid}: ${server.output().slice(-1_500)}`).join('\n'),
    ready: () => untilReady(url),
    close: () => owned.disposeAsync(),
  }
}

/** What a process logged as the reason of its end, and its last words. */
function reasonIn(output: string): string {
  const fatal = output.split('\n').filter((line) => line.startsWith('{"level":60'))
  return [...fatal, output.slice(-600)].join('\n')
}

/** @throws where it is not ready within two minutes, however often it is asked. */
async function untilReady(url: string): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS
  for (;;) {
    const asked = fetch(`${url}/readyz`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    const ready = await asked.then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    if (performance.now() > until) throw new Error(`not ready for ${READY_WITHIN_MS / 1_000} s`)
    await pause(50)
  }
}

function withName(url: string): string {
  const named = new URL(url)
  named.pathname = 'assay'
  return named.href
}

async function createDatabase(url: string): Promise<void> {
  const { sql, close } = connect(url, { max: 1 })
  await sql`create database assay`
  await close()
}

async function startReceiver() {
  const ids = new Set<string>()
  const server = createServer((request, response) => {
    ids.add(String(request.headers['webhook-id']))
    request.resume()
    request.on('end', () => response.writeHead(204).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    ids,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
