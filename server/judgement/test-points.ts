import type { Verdict } from '../../sandbox/index.ts'
import type { Assessment } from '../assessments/tables.ts'
import { challengeScore, countingSubmission } from '../grading/score.ts'
import type { Submission } from '../grading/tables.ts'
import type { CriterionSource } from '../shared/judgement.ts'

/** What tests have said of an attempt. */
export interface Tested {
  readonly score: number | null
  readonly counts: Assessment['counts']
  readonly submissions: readonly Submission[]
}

/** Points of a criterion that tests decide, 0 to 100; null while they are not known, or where there is no such test. */
export function testPoints(
  { challenge, group }: Extract<CriterionSource, { from: 'tests' }>,
  { score, counts, submissions }: Tested,
): number | null {
  if (challenge === null) return score
  if (group === null) return challengeScore(submissions, challenge, counts)
  const own = submissions.filter((one) => one.challenge === challenge)
  if (own.length === 0) return 0
  const verdict = countingSubmission(own, challenge, counts)?.verdict
  return verdict ? groupPoints(JSON.parse(verdict) as Verdict, group) : null
}

function groupPoints({ status, tests }: Verdict, group: string): number | null {
  if (status === 'compile-error') return 0
  const own = tests.filter((test) => test.visibility === 'hidden' && test.group === group)
  const weigh = (some: typeof own) => some.reduce((sum, { weight }) => sum + weight, 0)
  const whole = weigh(own)
  const passed = weigh(own.filter((test) => test.status === 'passed'))
  return whole === 0 ? null : Math.round((10_000 * passed) / whole) / 100
}
