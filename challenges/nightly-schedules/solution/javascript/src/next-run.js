/** @import { Schedule, Weekday } from './types.js' */
import { instantOf, offsetMs } from './zone.js'

/**
 * The first run of a schedule that is later than `after`.
 *
 * @param {Schedule} schedule
 * @param {Date} after
 * @returns {Date}
 */
export function nextRun(schedule, after) {
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
    if (!schedule.days.includes(wanted.getUTCDay())) continue
    const run = instantOf(schedule.zone, wanted)
    if (run > after) return run
  }
}
