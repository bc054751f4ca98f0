import type { Verdict } from '../../sandbox/index.ts'
import { toTestOutcome } from '../grading/candidate-run.ts'
import type { Submission } from '../grading/tables.ts'
import type { Files } from '../shared/challenges.ts'
import type { ReviewSubmission } from '../shared/review.ts'

/** A submission with everything there is to it: reviewers see hidden tests. */
export function toReviewSubmission(submission: Submission, counts: boolean): ReviewSubmission {
  const { id, language, origin, at, state, score } = submission
  const verdict = submission.verdict === null ? null : (JSON.parse(submission.verdict) as Verdict)
  const tests = (verdict?.tests ?? []).map((test) => ({
    ...toTestOutcome(test),
    visibility: test.visibility,
    weight: test.weight,
  }))
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
    tests,
    console: verdict?.console ?? '',
    cpuMs: verdict?.cpuMs ?? 0,
    files: JSON.parse(submission.files) as Files,
    counts,
  }
}
