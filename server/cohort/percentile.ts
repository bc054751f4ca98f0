import { leastCohort, type Percentile } from '../shared/cohort.ts'

/** Where a score stands among all scores of a cohort, in attempts. */
export interface Standing {
  /** That scored less. */
  readonly below: number
  /** That scored the same, itself included. */
  readonly equal: number
  /** In all. */
  readonly of: number
}

/**
 * Percentile rank, 0 to 100: the share of the cohort that scored less, and half of those that scored the same (the
 * score itself among them). Null where the cohort is smaller than `leastCohort`.
 */
export function percentileOf({ below, equal, of }: Standing): Percentile | null {
  if (of < leastCohort) return null
  return { value: Math.round((100 * (below + equal / 2)) / of), of }
}
