import type { Schedule, Weekday } from './types'
import { offsetMs } from './zone'

/** The first run of a schedule that is later than `after`. */
export function nextRun(schedule: Schedule, after: Date): Date {
  const offset = offsetMs(schedule.zone, after.getTime())
  // A date whose UTC fields are what the clocks of the zone show.
  const clock = new Date(after.getTime() + offset)

  for (let day = 0; ; day++) {
    const run = new Date(
      Date.UTC(
        clock.getUTCFullYear(),
        clock.getUTCMonth(),
        clock.getUTCDate() + day,
        schedule.hour,
        schedule.minute,
      ),
    )
    if (run > clock && schedule.days.includes(run.getUTCDay() as Weekday)) {
      return new Date(run.getTime() - offset)
    }
  }
}
