import type { Assessment } from '../assessments/tables.ts'
import { type AttemptPart, givenFiles } from '../attempts/attempt-content.ts'
import { toChallengeSummary } from '../attempts/challenge-summary.ts'
import { countingSubmission } from '../grading/score.ts'
import type { Run, Submission } from '../grading/tables.ts'
import type { Work } from '../shared/journal-fold.ts'
import type { ReviewChallenge } from '../shared/review.ts'
import { toReviewSubmission } from './review-submission.ts'

/** One challenge of an attempt for reviewers. `submissions` and `runs` are the attempt's. */
export function toReviewChallenge(args: {
  part: AttemptPart
  work: Work
  submissions: readonly Submission[]
  runs: readonly Run[]
  counts: Assessment['counts']
  score: number | null
}): ReviewChallenge {
  const { part, work, submissions, runs, counts, score } = args
  const { slug, hash, statement, languages } = part.challenge
  const counting = countingSubmission(submissions, slug, counts)
  return {
    ...toChallengeSummary(part),
    hash,
    statement,
    score,
    given: Object.fromEntries(languages.map((language) => [language, givenFiles(part.challenge, language)])),
    work: { ...work[slug] },
    submissions: submissions
      .filter(({ challenge }) => challenge === slug)
      .map((submission) => toReviewSubmission(submission, submission.id === counting?.id)),
    runs: runs
      .filter(({ challenge }) => challenge === slug)
      .map(({ id, language, at, status, passed, failed }) => ({ id, language, at, status, passed, failed })),
  }
}
