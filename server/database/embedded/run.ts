import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Identity } from './identity.ts'

export interface PostgresExit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface RunningPostgres {
  readonly pid: number
  readonly exited: Promise<PostgresExit>
  stop(): Promise<void>
}

export class PortTakenError extends Error {}

interface RunOptions {
  readonly program: string
  readonly identity: Identity
  readonly folder: string
  readonly port: number
  readonly durable: boolean
  readonly onLog?: (line: string) => void
}

/** PostgreSQL gets nothing of this process's environment, which may hold secrets. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin' }

/**
 * After which it ends at once and goes through its log at the next start: writing everything out takes long after much
 * work, and whoever waits for this process would kill it.
 */
const STOP_PATIENCE_MS = 3_000
const LINES_KEPT = 20

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '',
  // Failed statements are the client's to report: here their texts would bring what candidates typed into the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  max_connections: '100',
  // For disks that spin it is 4: with that, small tables are read whole where an index would find the row at once.
  random_page_cost: '1.1',
}

const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Starts `postgres` on a cluster and returns when it accepts connections. */
export async function runPostgres(options: RunOptions): Promise<RunningPostgres> {
  const { program, identity, folder, port, durable, onLog } = options
  const settings = { ...SETTINGS, port: String(port), ...(durable ? {} : NOT_DURABLE) }
  const [command = '', ...args] = [
    ...identity.prefix,
    ...endWithParent(),
    program,
    `-D${folder}`,
    ...Object.entries(settings).map(([name, value]) => `-c${name}=${value}`),
  ]
  // In a session of its own: Ctrl-C at a terminal reaches every process of a group, and the database goes last.
  const child = spawn(command, args, {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: ENVIRONMENT,
    detached: true,
  })
  const exited = new Promise<PostgresExit>((resolve) => {
    child.once('error', () => resolve({ code: null, signal: null }))
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })

  const said: string[] = []
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      onLog?.(line)
      said.push(line)
      if (said.length > LINES_KEPT) said.shift()
      if (line.includes('database system is ready to accept connections')) resolve()
    })
  })
  const failed = once(child, 'close').then(() => {
    const words = said.join('\n')
    if (words.includes('Address already in use')) throw new PortTakenError(words)
    throw new Error(`PostgreSQL did not start on ${folder}:\n${words}`)
  })
  failed.catch(() => {})
  await Promise.race([ready, failed])

  const { pid } = child
  if (pid === undefined) throw new Error(`PostgreSQL did not start on ${folder}`)
  return { pid, exited, stop }

  async function stop(): Promise<void> {
    child.kill('SIGINT')
    const impatience = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_MS)
    await exited
    clearTimeout(impatience)
  }
}

/** Where Linux can, PostgreSQL is told to shut down when this process dies, even by SIGKILL. */
function endWithParent(): string[] {
  return process.platform === 'linux' ? ['setpriv', '--pdeathsig', 'INT', '--'] : []
}
