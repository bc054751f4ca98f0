import type { Schedule, Weekday } from './types'
import { instantOf, offsetMs } from './zone'

/** The first run of a schedule that is later than `after`. */
export function nextRun(schedule: Schedule, after: Date): Date {
  // A date whose UTC fields are what the clocks of the zone show.
  const clock = new Date(after.getTime() + offsetMs(schedule.zone, after.getTime()))

  for (let day = 0; ; day++) {
    const wanted = new Date(
      Date.UTC(
        clock.getUTCFullYear(),
        clock.getUTCMonth(),
        clock.getUTCDate() + day,
        schedule.hour,
        schedule.minute,
      ),
    )
    if (!schedule.days.includes(wanted.getUTCDay() as Weekday)) continue
    if (wanted > clock) return instantOf(schedule.zone, wanted)
  }
}
