import type { ReviewChallenge } from '../../../server/shared/review.ts'
import { clockText } from '../../shared/format/duration.ts'
import classes from './activity-timeline.module.css'

/** The runs and submissions of one challenge, at their times. */
export function ActivityLane({ challenge, spanMs }: { challenge: ReviewChallenge; spanMs: number }) {
  return (
    <>
      <span className={classes.label} title={challenge.title}>
        {challenge.title}
      </span>
      <div className={classes.lane} aria-hidden>
        {challenge.runs.map((run) => (
          <span
            key={run.id}
            className={classes.mark}
            data-mark="run"
            data-passed={run.status === 'graded' && run.failed === 0}
            style={{ left: `${(100 * run.at) / spanMs}%` }}
            title={`${clockText(run.at)}: run, ${run.status === 'graded' ? `${run.passed} passed, ${run.failed} failed` : 'did not load'}`}
          />
        ))}
        {challenge.submissions.map((submission) => (
          <span
            key={submission.id}
            className={classes.mark}
            data-mark="submission"
            style={{ left: `${(100 * Math.min(submission.at, spanMs)) / spanMs}%` }}
            title={`${clockText(submission.at)}: submission, ${submission.score === null ? 'not graded yet' : `${submission.score.toFixed(1)} of 100`}`}
          />
        ))}
      </div>
    </>
  )
}
