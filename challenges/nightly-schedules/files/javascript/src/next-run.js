/** @import { Schedule, Weekday } from './types.js' */
import { offsetMs } from './zone.js'

/**
 * The first run of a schedule that is later than `after`.
 *
 * @param {Schedule} schedule
 * @param {Date} after
 * @returns {Date}
 */
export function nextRun(schedule, after) {
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
    if (run > clock && schedule.days.includes(run.getUTCDay())) {
      return new Date(run.getTime() - offset)
    }
  }
}
