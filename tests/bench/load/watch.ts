import { readFileSync } from 'node:fs'
import type { Connection } from '../../../server/database/database.ts'
import { descendantsOf } from '../../support/processes.ts'

export interface Reading {
  /** Seconds since the watch began. */
  readonly at: number
  /** Resident memory of the server's own process, and of everything below it, in MiB. */
  readonly serverMb: number
  readonly allMb: number
  /** Cores in use since the reading before: by the server and everything below it, and by this driver. */
  readonly cores: number
  readonly driverCores: number
  /** Jobs that are due and not begun. */
  readonly queue: number
}

const EVERY_MS = 1_000
const TICKS_PER_S = 100

/** Reads once a second what the product uses, until it is stopped. */
export function watch(pid: number, sql: Connection['sql']): { readings: Reading[]; stop(): void } {
  const readings: Reading[] = []
  const begin = performance.now()
  let before = { at: begin, ticks: 0, driver: process.cpuUsage() }
  let busy = false
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    try {
      const pids = [pid, ...(await descendantsOf(pid))]
      const uses = pids.map(usageOf)
      const ticks = uses.reduce((sum, use) => sum + use.ticks, 0)
      const now = performance.now()
      const seconds = (now - before.at) / 1_000
      const driver = process.cpuUsage(before.driver)
      const [row] = await sql<{ count: number }[]>`
        select count(*)::int as count from graphile_worker._private_jobs where locked_at is null and run_at <= now()`
      readings.push({
        at: (now - begin) / 1_000,
        serverMb: usageOf(pid).mb,
        allMb: uses.reduce((sum, use) => sum + use.mb, 0),
        cores: before.ticks === 0 ? 0 : Math.max(0, ticks - before.ticks) / TICKS_PER_S / seconds,
        driverCores: (driver.user + driver.system) / 1e6 / seconds,
        queue: row?.count ?? 0,
      })
      before = { at: now, ticks, driver: process.cpuUsage() }
    } finally {
      busy = false
    }
  }, EVERY_MS)
  return { readings, stop: () => clearInterval(timer) }
}

/** CPU time in clock ticks and private resident memory of a process; nothing of one that has gone. See proc(5). */
function usageOf(pid: number): { ticks: number; mb: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ').map(Number)
    return { ticks: Number(fields[11]) + Number(fields[12]), mb: ((resident - shared) * 4_096) / 2 ** 20 }
  } catch {
    return { ticks: 0, mb: 0 }
  }
}
