import { supportTimeIn } from './support-time.js'
/** @import { Calendar, Pause } from './types.js' */
import { createZone } from './zone.js'

/** Clocks change only between two of these, so in each the clock goes evenly. */
const quarterMs = 15 * 60_000

/**
 * The moment at which so many minutes of support time have passed, null if that never comes.
 *
 * @param {string} received
 * @param {number} minutes
 * @param {Calendar} calendar
 * @param {readonly Pause[]} pauses
 * @returns {string | null}
 */
export function dueAt(received, minutes, calendar, pauses) {
  if (Object.values(calendar.hours).flat().length === 0) return null
  const offsetAt = createZone(calendar.zone)

  if (pauses.at(-1)?.to === null) return null
  let left = minutes * 60_000
  let at = Date.parse(received)
  for (const { from, to } of pauses) {
    const start = Math.max(at, Date.parse(from))
    left += Math.max(0, Date.parse(to ?? from) - start)
  }
  for (;;) {
    const end = (Math.floor(at / quarterMs) + 1) * quarterMs
    for (const [from, to] of supportTimeIn(calendar, at, end, offsetAt(at))) {
      if (left <= to - from) return new Date(from + left).toISOString()
      left -= to - from
    }
    at = end
  }
}
