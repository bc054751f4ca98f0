import { attemptLimits } from './limits.ts'

/**
 *   start ── work ──┤paused├── work ──┤deadline├── grace ──┤closes├── late work ──┤over
 *
 * An attempt is allowed its duration and whatever was granted since, counted while the clock runs; it stands still in
 * a pause. Up to the deadline everything counts. In the grace a request that was on its way is still taken, as of the
 * deadline. Then the attempt closes. Journal entries *made* before the deadline are taken until `lateMs` after it.
 * While a pause is open there is no deadline: it is known again when the clock runs on.
 */
export interface AttemptTimes {
  readonly startedAt: Date
  /** As it was given at the start. */
  readonly durationMs: number
  /** Granted since the start. */
  readonly grantedMs: number
  /** One after the other, none overlapping another, each begun before the deadline of its moment. */
  readonly pauses: readonly Pause[]
  readonly finishedAt: Date | null
}

export interface Pause {
  readonly from: Date
  /** Null while it lasts. */
  readonly until: Date | null
  /** What the candidate is told. */
  readonly reason: string
}

/** All the time that the attempt has, used or not. */
export function allowedMs({ durationMs, grantedMs }: AttemptTimes): number {
  return durationMs + grantedMs
}

/** The pause that lasts, or null where the clock runs or the attempt is over. */
export function openPause({ pauses, finishedAt }: AttemptTimes): Pause | null {
  return finishedAt ? null : (pauses.find(({ until }) => until === null) ?? null)
}

/** Null while the clock stands still. */
export function deadlineOf(attempt: AttemptTimes): Date | null {
  if (openPause(attempt)) return null
  return new Date(attempt.startedAt.getTime() + allowedMs(attempt) + pausedMs(attempt, Infinity))
}

/** When the attempt is closed unless the candidate does so before; null while the clock stands still. */
export function closesAt(attempt: AttemptTimes): Date | null {
  return after(deadlineOf(attempt), attemptLimits.graceMs)
}

/** Milliseconds that are left, 0 once the attempt is finished. */
export function remainingMs(attempt: AttemptTimes, now: Date): number {
  return attempt.finishedAt ? 0 : allowedMs(attempt) - elapsedMs(attempt, now)
}

/** Milliseconds of the attempt that have been used: 0 to what it is allowed, standing still once it is finished. */
export function elapsedMs(attempt: AttemptTimes, now: Date): number {
  const until = (attempt.finishedAt ?? now).getTime()
  const worked = until - attempt.startedAt.getTime() - pausedMs(attempt, until)
  return Math.min(Math.max(worked, 0), allowedMs(attempt))
}

/** Whether nothing but late journal entries is taken any more. */
export function hasRunOut(attempt: AttemptTimes, now: Date): boolean {
  return isPast(closesAt(attempt), now)
}

/** Whether not even late journal entries are taken any more. */
export function isTooLate(attempt: AttemptTimes, now: Date): boolean {
  return isPast(after(deadlineOf(attempt), attemptLimits.lateMs), now)
}

/** Grows with each minute that is granted and with each turn of a pause: tells whether somebody changed the clock. */
export function clockChangesOf({ grantedMs, pauses }: AttemptTimes): number {
  const turns = pauses.reduce((sum, { until }) => sum + (until === null ? 1 : 2), 0)
  return grantedMs / 60_000 + turns
}

/** Milliseconds for which the clock stood still up to a moment, given in milliseconds since the epoch. */
function pausedMs({ pauses }: AttemptTimes, moment: number): number {
  return pauses.reduce((sum, { from, until }) => {
    const end = Math.min(until?.getTime() ?? moment, moment)
    return sum + Math.max(end - from.getTime(), 0)
  }, 0)
}

function after(moment: Date | null, ms: number): Date | null {
  return moment && new Date(moment.getTime() + ms)
}

function isPast(moment: Date | null, now: Date): boolean {
  return moment !== null && now >= moment
}
