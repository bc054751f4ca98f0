import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { killOne, killUnder } from '../processes.ts'
import { type Disk, openDisk } from './disk.ts'

const SCRIPT = fileURLToPath(new URL('../start-postgres.ts', import.meta.url))

/** A PostgreSQL that is started again on its data whenever it ends, as a process manager would. */
export interface PostgresProcess {
  /** Where it listens now. */
  readonly url: string
  readonly pid: number
  /** Null where this machine does not let us make a disk of our own. */
  readonly disk: Disk | null
  /** Resolves when it is there again. */
  kill(): Promise<void>
  stop(): Promise<void>
}

interface Running {
  readonly child: ChildProcess
  readonly exited: Promise<unknown>
  readonly pid: number
  readonly url: string
}

/**
 * @param on what is told of each start, and of each end that nobody asked for.
 */
export async function startPostgresProcess(
  folder: string,
  on: { started(url: string): void; accident(what: string): void },
): Promise<PostgresProcess> {
  await mkdir(folder, { mode: 0o711 })
  const disk = await openDisk(folder)
  const home = join(folder, 'postgres')
  let running = await start(home)
  let state: 'up' | 'killed' | 'closing' = 'up'
  let back = Promise.withResolvers<void>()
  const isClosing = () => state === 'closing'
  const end = async () => {
    // Itself first: it would shut down in good order when whoever started it dies.
    for (const pid of [running.pid, running.child.pid ?? 0]) killOne(pid)
    await running.exited
    // PostgreSQL outlives whoever started it, and each of its processes works in its folder.
    await killUnder(await realpath(home))
  }

  async function lookAfter(): Promise<void> {
    for (;;) {
      on.started(running.url)
      await running.exited
      if (state === 'up') on.accident('PostgreSQL ended by itself')
      await killUnder(await realpath(home))
      const next = await startPatiently(home, isClosing)
      if (next === null) return
      running = next
      // Told to stop while it was starting: whoever does so ends it.
      if (isClosing()) return
      state = 'up'
      back.resolve()
      back = Promise.withResolvers()
    }
  }

  const looking = lookAfter()
  return {
    get url() {
      return running.url
    },
    get pid() {
      return running.pid
    },
    disk,
    async kill() {
      state = 'killed'
      const there = back.promise
      await end()
      await there
    },
    async stop() {
      state = 'closing'
      await end()
      await looking
      await end()
      await disk?.close()
    },
  }
}

/** It may refuse while the disk is full; whoever looks after it tries again. */
async function startPatiently(home: string, isClosing: () => boolean): Promise<Running | null> {
  while (!isClosing()) {
    try {
      return await start(home)
    } catch {
      await pause(300)
    }
  }
  return null
}

async function start(home: string): Promise<Running> {
  const child = spawn(process.execPath, [SCRIPT, home, '--while-read-from'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const exited = once(child, 'exit')
  const said = await Promise.race([once(child.stdout, 'data'), exited.then(() => null)])
  if (said === null) throw new Error('PostgreSQL did not start')
  return { child, exited, ...(JSON.parse(String(said[0])) as { pid: number; url: string }) }
}
