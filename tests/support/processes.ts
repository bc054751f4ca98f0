import { readdir, readFile, readlink } from 'node:fs/promises'

/** The processes that work in a folder or below it (Linux). */
export async function processesUnder(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')))
  return pids.filter((_pid, index) => `${folders[index]}/`.startsWith(`${folder}/`)).map(Number)
}

/** Kills the processes that work in a folder or below it (Linux). */
export async function killUnder(folder: string): Promise<void> {
  for (const pid of await processesUnder(folder)) killOne(pid)
}

/** Kills a process. One that ends meanwhile by itself is as good. */
export function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** The children of a process, their children, and so on (Linux). */
export async function descendantsOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const pids = children.split(' ').filter(Boolean).map(Number)
  return [...pids, ...(await Promise.all(pids.map(descendantsOf))).flat()]
}

/** Those of the processes that still run. One that only waits for its parent to take note of its end does not (Linux). */
export async function livingOf(pids: readonly number[]): Promise<number[]> {
  const states = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z')))
  return pids.filter((_pid, index) => !/\) [ZX]/.test(states[index] ?? ''))
}
