import { leastCohort, type Percentile } from '../shared/cohort.ts'

/** How many attempts of a cohort have each score. */
export type ScoreCounts = readonly { readonly score: number; readonly count: number }[]

/**
 * Percentile rank, 0 to 100: the share of the cohort that scored less, and half of those that scored the same (the
 * score itself among them). Null where there is no score or the cohort is smaller than `leastCohort`.
 */
export function percentileOf(score: number | null, cohort: ScoreCounts): Percentile | null {
  const of = cohort.reduce((sum, { count }) => sum + count, 0)
  if (score === null || of < leastCohort) return null
  const below = cohort.reduce((sum, one) => sum + (one.score < score ? one.count : 0), 0)
  const equal = cohort.find((one) => one.score === score)?.count ?? 0
  return { value: Math.round((100 * (below + equal / 2)) / of), of }
}
