/** @import { Calendar, Weekday } from './types.js' */

const dayMs = 24 * 60 * 60_000
/** @type {readonly Weekday[]} */
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/**
 * The support time from one moment to another on the same day, between which no clock changes.
 *
 * @param {Calendar} calendar
 * @param {number} start
 * @param {number} end
 * @param {number} offset
 * @returns {[number, number][]}
 */
export function supportTimeIn({ hours, holidays }, start, end, offset) {
  // As if the zone's clock showed UTC: then the day of the zone is a day of UTC.
  const midnight = Math.floor((start + offset) / dayMs) * dayMs
  const day = new Date(midnight)
  if (holidays.includes(day.toISOString().slice(0, 10))) return []

  return (hours[weekdays[day.getUTCDay()]] ?? []).flatMap((span) => {
    const [from, to] = span.split('-').map((time) => midnight + msOf(time) - offset)
    const [opens, closes] = [Math.max(start, from), Math.min(end, to)]
    return opens < closes ? [[opens, closes]] : []
  })
}

/**
 * @param {string} time
 * @returns {number}
 */
function msOf(time) {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}
