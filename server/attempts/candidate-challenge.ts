import { candidateView } from '../challenges/candidate-view.ts'
import { imageHashes } from '../challenges/images.ts'
import type { CandidateChallenge, CandidateSubmission, ReceivedWork } from '../shared/attempts.ts'
import type { Work } from '../shared/journal-fold.ts'
import type { AttemptPart } from './attempt-content.ts'
import { toChallengeSummary } from './challenge-summary.ts'
import { documentLanguages, givenFiles } from './given-files.ts'

/** One challenge as the finish page shows it. */
export function toReceived({ challenge }: AttemptPart, submissions: readonly CandidateSubmission[]): ReceivedWork {
  const own = submissions.filter((submission) => submission.challenge === challenge.slug)
  return { slug: challenge.slug, title: challenge.title, submissions: own.length, lastAt: own.at(-1)?.at ?? null }
}

/** One challenge as the workspace shows it, field by field. `submissions` are the attempt's. */
export function toCandidateChallenge(args: {
  part: AttemptPart
  work: Work
  submissions: readonly CandidateSubmission[]
  unsubmitted: boolean
}): CandidateChallenge {
  const { part, work, submissions, unsubmitted } = args
  const view = candidateView(part.challenge)
  return {
    ...toChallengeSummary(part),
    statement: view.statement,
    locked: [...view.locked],
    questions: view.questions.map(({ id, prompt, folder, words }) => ({ id, prompt, folder, words: { ...words } })),
    images: imageHashes(part.challenge),
    files: Object.fromEntries(
      documentLanguages(part.challenge).map((language) => [language, givenFiles(part.challenge, language)]),
    ),
    work: { ...work[view.slug] },
    visibleTests: view.visibleTests.map(({ path, text }) => ({ path, text })),
    submissions: submissions.filter(({ challenge }) => challenge === view.slug),
    unsubmitted,
  }
}
