import type { Assessment } from '../assessments/tables.ts'
import { allowedMs, elapsedMs, openPause } from '../attempts/deadline.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { CohortColumns } from '../cohort/select-cohort-columns.ts'
import { challengeScore } from '../grading/score.ts'
import type { Submission } from '../grading/tables.ts'
import type { AttemptRow } from '../shared/review.ts'

export type ScoredSubmission = Pick<Submission, 'challenge' | 'ordinal' | 'state' | 'score'>

export interface AttemptRowParts {
  readonly attempt: Attempt
  readonly assessment: Assessment
  /** As it may be shown; see veil.ts. */
  readonly candidate: AttemptRow['candidate']
  readonly isVeiled: boolean
  readonly cohort: CohortColumns
  /** In the assessment's order. */
  readonly challenges: readonly Pick<AttemptRow['parts'][number], 'slug' | 'title' | 'kind'>[]
  readonly submissions: readonly ScoredSubmission[]
}

/** One line of the reviewer's list. */
export function toAttemptRow(parts: AttemptRowParts, now: Date): AttemptRow {
  const { attempt, assessment, candidate, isVeiled, cohort, challenges, submissions } = parts
  return {
    id: attempt.id,
    assessment: { id: assessment.id, title: assessment.title },
    candidate,
    isVeiled,
    state: reviewState(parts),
    finishReason: attempt.finishReason,
    isPaused: openPause(attempt) !== null,
    startedAt: attempt.startedAt.toISOString(),
    finishedAt: attempt.finishedAt?.toISOString() ?? null,
    timeUsedMs: elapsedMs(attempt, now),
    durationMs: allowedMs(attempt),
    score: attempt.score,
    parts: challenges.map(({ slug, title, kind }) => {
      return { slug, title, kind, score: kind === 'written' ? null : partScore(parts, slug, submissions) }
    }),
    ...cohort,
  }
}

/** Without a score and with nothing queued there is nothing that tests grade; see `matching` in list-attempts.ts. */
function reviewState({ attempt, submissions }: AttemptRowParts): AttemptRow['state'] {
  if (attempt.state === 'running') return 'running'
  const isOpen = attempt.score === null && submissions.some(({ state }) => state === 'queued')
  return isOpen ? 'grading' : 'graded'
}

/** While the attempt runs, a challenge that nothing was handed in for has no score yet, rather than 0. */
function partScore({ attempt }: AttemptRowParts, slug: string, submissions: readonly ScoredSubmission[]) {
  const isOpen = attempt.state === 'running' && submissions.every(({ challenge }) => challenge !== slug)
  return isOpen ? null : challengeScore(submissions, slug, attempt.counts)
}
