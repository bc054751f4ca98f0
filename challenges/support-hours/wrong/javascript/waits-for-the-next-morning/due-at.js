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

  let left = minutes * 60_000
  let at = Date.parse(received)
  for (;;) {
    const pauseEnd = endOfPause(pauses, at)
    if (pauseEnd === null) return null
    if (pauseEnd > at) {
      at = pauseEnd
      continue
    }
    const end = Math.min(nextPause(pauses, at), (Math.floor(at / quarterMs) + 1) * quarterMs)
    for (const [from, to] of supportTimeIn(calendar, at, end, offsetAt(at))) {
      if (left < to - from) return new Date(from + left).toISOString()
      left -= to - from
    }
    at = end
  }
}

/**
 * When the pause ends in which we are; now if there is none, null if it goes on.
 *
 * @param {readonly Pause[]} pauses
 * @param {number} at
 * @returns {number | null}
 */
function endOfPause(pauses, at) {
  for (const { from, to } of pauses) {
    const end = to === null ? Number.POSITIVE_INFINITY : Date.parse(to)
    if (Date.parse(from) <= at && at < end) return to === null ? null : end
  }
  return at
}

/**
 * @param {readonly Pause[]} pauses
 * @param {number} at
 * @returns {number}
 */
function nextPause(pauses, at) {
  const starts = pauses.map(({ from }) => Date.parse(from))
  return Math.min(...starts.filter((start) => start > at))
}
