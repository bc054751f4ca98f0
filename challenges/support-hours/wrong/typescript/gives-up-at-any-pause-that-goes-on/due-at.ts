import { supportTimeIn } from './support-time'
import type { Calendar, Pause } from './types'
import { createZone } from './zone'

/** Clocks change only between two of these, so in each the clock goes evenly. */
const quarterMs = 15 * 60_000

/** The moment at which so many minutes of support time have passed, null if that never comes. */
export function dueAt(
  received: string,
  minutes: number,
  calendar: Calendar,
  pauses: readonly Pause[],
): string | null {
  if (Object.values(calendar.hours).flat().length === 0) return null
  if (pauses.some(({ to }) => to === null)) return null
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
      if (left <= to - from) return new Date(from + left).toISOString()
      left -= to - from
    }
    at = end
  }
}

/** When the pause ends in which we are; now if there is none, null if it goes on. */
function endOfPause(pauses: readonly Pause[], at: number): number | null {
  for (const { from, to } of pauses) {
    const end = to === null ? Number.POSITIVE_INFINITY : Date.parse(to)
    if (Date.parse(from) <= at && at < end) return to === null ? null : end
  }
  return at
}

function nextPause(pauses: readonly Pause[], at: number): number {
  const starts = pauses.map(({ from }) => Date.parse(from))
  return Math.min(...starts.filter((start) => start > at))
}
