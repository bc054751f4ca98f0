import type { Verdict } from '../../sandbox/index.ts'
import { toTestOutcome } from '../grading/candidate-run.ts'
import type { Submission } from '../grading/tables.ts'
import type { EarlierVerdict } from '../regrading/select-earlier.ts'
import type { Files } from '../shared/challenges.ts'
import type { ReviewSubmission, ReviewTest } from '../shared/review.ts'

/** A submission with everything there is to it: reviewers see hidden tests. */
export function toReviewSubmission(
  submission: Submission,
  counts: boolean,
  earlier: readonly EarlierVerdict[],
): ReviewSubmission {
  const { id, language, origin, at, state, score } = submission
  const verdict = submission.verdict === null ? null : (JSON.parse(submission.verdict) as Verdict)
  return {
    id,
    language,
    origin,
    at,
    state,
    message: verdict?.message ?? null,
    score,
    passed: verdict?.passed ?? 0,
    failed: verdict?.failed ?? 0,
    tests: testsOf(verdict),
    console: verdict?.console ?? '',
    cpuMs: verdict?.cpuMs ?? 0,
    files: JSON.parse(submission.files) as Files,
    counts,
    gradedWith: submission.gradedWith,
    earlier: earlier.map(({ hash, score: before, verdict: own, replacedBy, replacedAt }) => ({
      hash,
      score: before,
      message: own?.message ?? null,
      passed: own?.passed ?? 0,
      failed: own?.failed ?? 0,
      cpuMs: own?.cpuMs ?? 0,
      tests: testsOf(own),
      replacedBy,
      replacedAt: replacedAt.toISOString(),
    })),
  }
}

function testsOf(verdict: Verdict | null): ReviewTest[] {
  return (verdict?.tests ?? []).map((test) => ({
    ...toTestOutcome(test),
    visibility: test.visibility,
    weight: test.weight,
  }))
}
