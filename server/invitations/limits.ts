/** What an invitation's days are counted in. */
export const dayMs = 24 * 3_600_000

/** Limits of what a link can do before the start and after the end, each with its unit in its name. */
export const linkLimits = {
  practiceRunsPerMinute: 20,
  /** Event streams that a system check opens. */
  checksPerMinute: 20,
  /** A system check's stream ends by then, answered or not. */
  checkStreamMs: 10_000,
  downloadsPerMinute: 6,
} as const
