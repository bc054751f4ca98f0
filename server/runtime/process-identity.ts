import { readFile } from 'node:fs/promises'

/** What tells one process from every other, also from a later one that is given the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** Boot of the machine and moment of the start since then; null where the system has no /proc. */
  readonly start: string | null
}

export async function thisProcess(): Promise<ProcessIdentity> {
  return { pid: process.pid, start: await startOf(process.pid) }
}

export async function isAlive({ pid, start }: ProcessIdentity): Promise<boolean> {
  if (start !== null) return (await startOf(pid)) === start
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function startOf(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // Field 22 is the start in clock ticks; counted behind the name, which may hold spaces and brackets (proc(5)).
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${boot.trim()} ${ticks}`
  } catch {
    return null
  }
}
