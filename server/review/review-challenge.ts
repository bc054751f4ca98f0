import type { Assessment } from '../assessments/tables.ts'
import type { AttemptPart } from '../attempts/attempt-content.ts'
import { toChallengeSummary } from '../attempts/challenge-summary.ts'
import { documentLanguages, givenFiles } from '../attempts/given-files.ts'
import { folderOf } from '../challenges/candidate-view.ts'
import type { Challenge } from '../challenges/format/challenge.ts'
import { imageHashes } from '../challenges/images.ts'
import { countingSubmission } from '../grading/score.ts'
import type { Run, Submission } from '../grading/tables.ts'
import type { EarlierVerdict } from '../regrading/select-earlier.ts'
import type { Aside } from '../shared/aside.ts'
import type { Files } from '../shared/challenges.ts'
import type { Work } from '../shared/journal-fold.ts'
import { answerPath, questionPath } from '../shared/prose.ts'
import type { ReviewChallenge, ReviewQuestion } from '../shared/review.ts'
import { toReviewSubmission } from './review-submission.ts'

/** One challenge of an attempt for reviewers. `submissions` and `runs` are the attempt's. */
export function toReviewChallenge(args: {
  part: AttemptPart
  work: Work
  submissions: readonly Submission[]
  runs: readonly Run[]
  /** Verdicts that were replaced, by submission. */
  earlier: ReadonlyMap<string, readonly EarlierVerdict[]>
  asides: readonly Aside[]
  counts: Assessment['counts']
  score: number | null
}): ReviewChallenge {
  const { part, work, submissions, runs, earlier, asides, counts, score } = args
  const { slug, hash, statement } = part.challenge
  const prose = work[slug]?.markdown ?? {}
  const counting = countingSubmission(submissions, slug, counts)
  return {
    ...toChallengeSummary(part),
    hash,
    statement,
    images: imageHashes(part.challenge),
    score,
    given: Object.fromEntries(
      documentLanguages(part.challenge).map((language) => [language, givenFiles(part.challenge, language)]),
    ),
    work: { ...work[slug] },
    questions: toReviewQuestions(part.challenge, prose),
    answer: part.challenge.kind === 'break-fix' ? (prose[answerPath] ?? '') : null,
    submissions: submissions
      .filter(({ challenge }) => challenge === slug)
      .map((submission) =>
        toReviewSubmission(submission, submission.id === counting?.id, earlier.get(submission.id) ?? []),
      ),
    runs: runs
      .filter(({ challenge }) => challenge === slug)
      .map(({ id, language, at, status, passed, failed }) => ({ id, language, at, status, passed, failed })),
    asides: asides.filter(({ challenge }) => challenge === slug),
  }
}

function toReviewQuestions(challenge: Challenge, prose: Files): ReviewQuestion[] {
  if (challenge.kind !== 'written') return []
  return challenge.questions.map(({ id, prompt, file, words, rubric }) => ({
    id,
    prompt,
    folder: folderOf(file),
    words: { ...words },
    rubric: rubric.map(({ criterion, weight, levels }) => ({ criterion, weight, levels: [...levels] })),
    answer: prose[questionPath(id)] ?? '',
  }))
}
