import { readdir, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What to send, and how long to wait for it to work before the next: fast, then immediate shutdown, then the end. */
const STEPS = [
  { signal: 'SIGINT', waitMs: 6_000 },
  { signal: 'SIGQUIT', waitMs: 2_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
] as const

/**
 * Ends what an earlier server that was killed has left running on this cluster, and removes the pid file that would
 * stop a new one. PostgreSQL itself trusts any living process with the number in that file, so a number that has been
 * given to somebody else keeps it from starting. Its processes are recognised by where they work instead: each has
 * the cluster's folder as its working directory.
 */
export async function clearLeftover(cluster: string): Promise<void> {
  for (const { signal, waitMs } of STEPS) {
    const pids = await processesIn(cluster)
    for (const pid of pids) send(pid, signal)
    if (pids.length === 0 || (await emptyWithin(cluster, waitMs))) break
  }
  // Without /proc nobody can be recognised; then PostgreSQL's own judgement of its pid file stands.
  if (process.platform === 'linux') await rm(join(cluster, 'postmaster.pid'), { force: true })
}

async function emptyWithin(cluster: string, waitMs: number): Promise<boolean> {
  const end = performance.now() + waitMs
  while (performance.now() < end) {
    if ((await processesIn(cluster)).length === 0) return true
    await sleep(20)
  }
  return false
}

async function processesIn(folder: string): Promise<number[]> {
  const entries = await readdir('/proc').catch(() => [])
  const found = await Promise.all(
    entries
      .filter((entry) => /^\d+$/.test(entry))
      .map(async (pid) => {
        const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => null)
        return cwd === folder ? Number(pid) : null
      }),
  )
  return found.filter((pid) => pid !== null)
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself in the meantime.
  }
}
