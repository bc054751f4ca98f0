import { nextRun } from './next-run.js'
/** @import { PlannedSchedule, Run } from './types.js' */

/**
 * All runs of active schedules after `from`, up to and including `to`: by time, then by id.
 *
 * @param {readonly PlannedSchedule[]} schedules
 * @param {Date} from
 * @param {Date} to
 * @returns {Run[]}
 */
export function runsBetween(schedules, from, to) {
  const runs = []
  for (const schedule of schedules) {
    if (!schedule.active) continue
    for (let at = nextRun(schedule, from); at <= to; at = nextRun(schedule, at)) {
      runs.push({ id: schedule.id, at })
    }
  }
  return runs.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}
