import type { ReviewChallenge, ReviewSubmission } from '../../../server/shared/review.ts'
import { clockText } from '../../shared/format/duration.ts'
import classes from './submission-list.module.css'

const origins: Record<ReviewSubmission['origin'], string> = {
  candidate: 'submitted',
  finish: 'taken at the finish',
  deadline: 'taken at the deadline',
  late: 'arrived late',
}

interface SubmissionListProps {
  readonly challenge: ReviewChallenge
  readonly chosenId: string | undefined
  readonly onChoose: (id: string) => void
}

/** Submissions in order, the one that counts marked. */
export function SubmissionList({ challenge, chosenId, onChoose }: SubmissionListProps) {
  const runs = challenge.runs.length
  return (
    <section aria-label="Submissions">
      <h3 className={classes.title}>Submissions</h3>
      <ol className={classes.list}>
        {challenge.submissions.map((submission) => (
          <li key={submission.id}>
            <button
              type="button"
              className={classes.submission}
              aria-pressed={submission.id === chosenId}
              onClick={() => onChoose(submission.id)}
            >
              <span className={classes.row}>
                <span className={classes.score}>{outcome(submission)}</span>
                {submission.counts && <span className={classes.counts}>counts</span>}
              </span>
              <span className={classes.sub}>
                at {clockText(submission.at)} · {origins[submission.origin]}
              </span>
              <span className={classes.sub}>{submission.language === 'typescript' ? 'TypeScript' : 'JavaScript'}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className={classes.runs}>
        {runs === 0 ? 'No runs of the visible tests.' : `${runs} ${runs === 1 ? 'run' : 'runs'} of the visible tests.`}
      </p>
    </section>
  )
}

function outcome({ state, message, score }: ReviewSubmission): string {
  if (state === 'queued') return 'Being graded'
  if (state === 'received') return 'Received'
  if (message !== null) return 'Did not load'
  return score === null ? '–' : score.toFixed(1)
}
