import type { ClockReading } from '../shared/attempts.ts'
import { elapsedMs, openPause, remainingMs } from './deadline.ts'
import type { Attempt } from './tables.ts'

/** What the candidate's page is told of the clock. */
export function toClockReading(attempt: Attempt, now: Date): ClockReading {
  const pause = openPause(attempt)
  return {
    elapsedMs: elapsedMs(attempt, now),
    remainingMs: remainingMs(attempt, now),
    pause: pause && { reason: pause.reason },
  }
}
