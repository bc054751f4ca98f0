/** Limits of an attempt, each with its unit in its name. */
export const attemptLimits = {
  /** After the deadline, how long a request that was on its way is still taken as if it had been in time. */
  graceMs: 3_000,
  /** How far ahead of the server's clock a journal entry's time may be; further ahead it is set back to the server's. */
  clockToleranceMs: 2_000,
  /** After the deadline, how long work that was done in time but got stuck on the way is still taken. */
  lateMs: 24 * 3_600_000,
  /** All the time that one attempt may be given, in minutes: a week. */
  mostMinutes: 10_080,
  runsPerMinute: 40,
  submissionsPerMinute: 20,
  /** Event streams that one attempt may hold open in one process: tabs, and those a browser has not closed yet. */
  eventStreams: 8,
} as const
