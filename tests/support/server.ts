import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../server/database/embedded/free-port.ts'

const START = fileURLToPath(new URL('../../server/start.ts', import.meta.url))

export interface ServerProcess {
  readonly url: string
  readonly pid: number
  /** Everything that it has printed so far. */
  readonly output: () => string
  /** Sends a signal and waits for the process to end. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Runs server/start.ts as a process of its own, with nothing of this process's environment but PATH. */
export function spawnServer(
  environment: Record<string, string>,
  args = ['--without-web'],
  cwd = process.cwd(),
): ServerProcess {
  const env = { PATH: process.env.PATH, ...environment }
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe']
  const child: ChildProcess = spawn(process.execPath, [START, ...args], { stdio, env, cwd })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const exited = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  return {
    url: `http://localhost:${environment.PORT}`,
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    end: (signal) => {
      child.kill(signal)
      return exited
    },
  }
}

/** Starts a server on a data folder and a free port, and waits until it is ready. */
export async function startServer(dataDir: string, environment: Record<string, string> = {}): Promise<ServerProcess> {
  const port = String(await freePort())
  const server = spawnServer({ PORT: port, DATA_DIR: dataDir, SANDBOX_CHILDREN: '2', ...environment })
  const ended = server.exited.then(() => 'ended' as const)
  while ((await Promise.race([isReady(server.url), ended])) !== true) {
    if ((await Promise.race([pause(50), ended])) === 'ended') {
      throw new Error(`The server ended before it was ready:\n${server.output()}`)
    }
  }
  return server
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** The connection string of the embedded PostgreSQL that a server has open (its port is line 4 of postmaster.pid). */
export async function databaseOf(dataDir: string): Promise<string> {
  const home = join(dataDir, 'postgres')
  const [, , , port] = (await readFile(join(home, 'cluster/postmaster.pid'), 'utf8')).split('\n')
  const password = (await readFile(join(home, 'password'), 'utf8')).trim()
  return `postgres://assay:${password}@127.0.0.1:${port}/assay`
}
