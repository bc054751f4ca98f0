import { readFileSync } from 'node:fs'

/** Ids of the processes at the ends of the tree below a process: those that were started last and do the work. */
export function leavesBelow(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim()
  return text === '' ? [] : text.split(' ').flatMap((child) => orItself(Number(child)))
}

function orItself(pid: number): number[] {
  const below = leavesBelow(pid)
  return below.length === 0 ? [pid] : below
}

/** Tells a child of the sandbox from the tools that happen to run beside it. */
export function isNode(pid: number): boolean {
  return readFileSync(`/proc/${pid}/comm`, 'latin1').startsWith('node')
}

/** Memory of a process in MiB: all that is resident, and the part that it shares with nobody. */
export function memoryOf(pid: number): { residentMb: number; privateMb: number } {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1')
  const kb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  return { residentMb: kb('Rss') / 1024, privateMb: (kb('Private_Clean') + kb('Private_Dirty')) / 1024 }
}
