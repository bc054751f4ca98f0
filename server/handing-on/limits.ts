/** Limits of links for interviewers, each with its unit in its name. */
export const interviewLimits = {
  opensPerMinute: 30,
  /** Addresses that are none of ours, from everybody together: somebody guesses. */
  missesPerMinute: 120,
  linksPerAttempt: 50,
} as const
