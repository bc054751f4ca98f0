import type { Schedule, Weekday } from './types'
import { instantOf, offsetMs } from './zone'

/** The first run of a schedule that is later than `after`. */
export function nextRun(schedule: Schedule, after: Date): Date {
  const dayMs = 24 * 60 * 60 * 1000

  for (let at = after.getTime(); ; at += dayMs) {
    // A date whose UTC fields are what the clocks of the zone show.
    const wanted = new Date(at + offsetMs(schedule.zone, at))
    wanted.setUTCHours(schedule.hour, schedule.minute, 0, 0)
    if (!schedule.days.includes(wanted.getUTCDay() as Weekday)) continue
    const run = instantOf(schedule.zone, wanted)
    if (run > after) return run
  }
}
