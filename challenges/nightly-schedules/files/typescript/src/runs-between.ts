import { nextRun } from './next-run'
import type { PlannedSchedule, Run } from './types'

/** All runs of active schedules after `from`, up to and including `to`: by time, then by id. */
export function runsBetween(schedules: readonly PlannedSchedule[], from: Date, to: Date): Run[] {
  const runs: Run[] = []
  for (const schedule of schedules) {
    if (!schedule.active) continue
    for (let at = nextRun(schedule, from); at <= to; at = nextRun(schedule, at)) {
      runs.push({ id: schedule.id, at })
    }
  }
  return runs.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}
