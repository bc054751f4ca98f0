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
  const dayMs = 24 * 60 * 60 * 1000

  for (let at = after.getTime(); ; at += dayMs) {
    // A date whose UTC fields are what the clocks of the zone show.
    const wanted = new Date(at + offsetMs(schedule.zone, at))
    wanted.setUTCHours(schedule.hour, schedule.minute, 0, 0)
    if (!schedule.days.includes(wanted.getUTCDay())) continue
    const run = instantOf(schedule.zone, wanted)
    if (run > after) return run
  }
}
