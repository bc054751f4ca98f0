import type { Assessment } from '../assessments/tables.ts'

interface Scored {
  readonly challenge: string
  readonly ordinal: number
  readonly state: 'queued' | 'graded' | 'received'
  readonly score: number | null
}

/**
 * The submission of a challenge whose score counts: the last one, or the best one (of equals, the later). Null where
 * there is none, or where one that is still queued may yet become the best.
 */
export function countingSubmission<S extends Scored>(
  submissions: readonly S[],
  challenge: string,
  counts: Assessment['counts'],
): S | null {
  const own = submissions.filter((one) => one.challenge === challenge).sort((a, b) => a.ordinal - b.ordinal)
  if (counts === 'last') return own.at(-1) ?? null
  if (own.some(({ state }) => state === 'queued')) return null
  return own.reduce<S | null>((best, one) => (best && (best.score ?? 0) > (one.score ?? 0) ? best : one), null)
}

/** Score of one challenge, 0 to 100: 0 where nothing was ever submitted, null while what counts is not graded. */
export function challengeScore(
  submissions: readonly Scored[],
  challenge: string,
  counts: Assessment['counts'],
): number | null {
  if (submissions.every((one) => one.challenge !== challenge)) return 0
  return countingSubmission(submissions, challenge, counts)?.score ?? null
}

/**
 * Weighted mean of the scores of those challenges that tests grade, 0 to 100 with two decimals; null while one of them
 * is not known, and where there is none.
 */
export function attemptScore(parts: readonly { weight: number; score: number | null }[]): number | null {
  if (parts.length === 0) return null
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  let sum = 0
  for (const { weight, score } of parts) {
    if (score === null) return null
    sum += weight * score
  }
  return total > 0 ? Math.round((sum / total) * 100) / 100 : 0
}
