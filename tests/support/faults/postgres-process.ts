import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { killUnder } from '../processes.ts'

const SCRIPT = fileURLToPath(new URL('../start-postgres.ts', import.meta.url))
const DISK_MB = 400

/** A PostgreSQL that can be killed and started again on its data, which lie on a small disk where that can be made. */
export interface PostgresProcess {
  /** Where it listens now. */
  readonly url: string
  readonly pid: number
  /** Null where this machine does not let us make a disk of our own. */
  readonly disk: { fill(): Promise<void>; empty(): Promise<void> } | null
  killAndStart(): Promise<void>
  stop(): Promise<void>
}

export async function startPostgresProcess(folder: string): Promise<PostgresProcess> {
  await mkdir(folder, { mode: 0o711 })
  const mounted = mount(folder)
  const home = join(folder, 'postgres')
  const full = join(folder, 'full')
  let running = await start(home)
  const kill = async () => {
    const { child } = running
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    }
    // PostgreSQL outlives whoever started it, and each of its processes works in its folder.
    await killUnder(await realpath(home))
  }
  return {
    get url() {
      return running.url
    },
    get pid() {
      return running.pid
    },
    disk: mounted
      ? {
          // What does not fit any more ends the write, which is the point of it.
          fill: () => writeFile(full, Buffer.alloc(DISK_MB * 2 ** 20)).catch(() => {}),
          empty: () => rm(full, { force: true }),
        }
      : null,
    async killAndStart() {
      await kill()
      running = await start(home)
    },
    async stop() {
      await kill()
      if (mounted) execFileSync('umount', ['--lazy', folder])
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function start(home: string) {
  const child = spawn(process.execPath, [SCRIPT, home], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, ...(JSON.parse(said.toString()) as { pid: number; url: string }) }
}

function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m,mode=711`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
