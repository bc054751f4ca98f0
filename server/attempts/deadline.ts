import { attemptLimits } from './limits.ts'

/**
 *   start ────────────── duration ──────────────┤deadline├── grace ──┤closes├── late work ──┤over
 *
 * Up to the deadline everything counts. In the grace a request that was on its way is still taken, as of the deadline.
 * Then the attempt closes. Journal entries *made* before the deadline are taken until `lateMs` after it.
 */
export interface AttemptTimes {
  readonly startedAt: Date
  readonly durationMs: number
  readonly finishedAt: Date | null
}

export function deadlineOf({ startedAt, durationMs }: AttemptTimes): Date {
  return new Date(startedAt.getTime() + durationMs)
}

/** When the attempt is closed unless the candidate does so before. */
export function closesAt(attempt: AttemptTimes): Date {
  return new Date(deadlineOf(attempt).getTime() + attemptLimits.graceMs)
}

/** Milliseconds that are left, 0 once the attempt is finished. */
export function remainingMs(attempt: AttemptTimes, now: Date): number {
  return attempt.finishedAt ? 0 : attempt.durationMs - elapsedMs(attempt, now)
}

/** Milliseconds of the attempt that have been used: 0 to its duration, standing still once it is finished. */
export function elapsedMs(attempt: AttemptTimes, now: Date): number {
  const until = attempt.finishedAt ?? now
  return Math.min(Math.max(until.getTime() - attempt.startedAt.getTime(), 0), attempt.durationMs)
}

/** Whether nothing but late journal entries is taken any more. */
export function hasRunOut(attempt: AttemptTimes, now: Date): boolean {
  return now >= closesAt(attempt)
}

/** Whether not even late journal entries are taken any more. */
export function isTooLate(attempt: AttemptTimes, now: Date): boolean {
  return now.getTime() >= deadlineOf(attempt).getTime() + attemptLimits.lateMs
}
