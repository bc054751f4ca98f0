import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What another process has used so far. */
export interface Usage {
  /** Of all its threads, user and system, in milliseconds. */
  readonly cpuMs: number
  readonly residentMb: number
}

/** Linux shows times in units of 1/100 s to user space on every architecture, whatever the kernel's own tick. */
const MS_PER_TICK = 10

/** Fields of /proc/<pid>/stat as proc(5) numbers them, less the two before the closing parenthesis. */
const UTIME = 14 - 3
const STIME = 15 - 3
const RSS = 24 - 3

let pageMb: number | undefined

/** Null where the process is gone, or where the system has no /proc. */
export function readUsage(pid: number): Usage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name of the program may hold spaces and parentheses itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    pageMb ??= readPageMb()
    return {
      cpuMs: (Number(fields[UTIME]) + Number(fields[STIME])) * MS_PER_TICK,
      residentMb: Number(fields[RSS]) * pageMb,
    }
  } catch {
    return null
  }
}

function readPageMb(): number {
  return Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' })) / 2 ** 20
}

/** The process at the end of a chain of only children: what a wrapper such as bubblewrap has started in the end. */
export function innermostChild(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ')
    const only = Number(children[0])
    return children.length === 1 && only > 0 ? innermostChild(only) : pid
  } catch {
    return pid
  }
}
