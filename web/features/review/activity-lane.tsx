import type { ReviewChallenge } from '../../../server/shared/review.ts'
import type { PasteMark } from '../../../server/shared/signals.ts'
import { clockText, plural } from '../../shared/format/duration.ts'
import classes from './activity-timeline.module.css'

interface ActivityLaneProps {
  readonly challenge: ReviewChallenge
  readonly pastes: readonly PasteMark[]
  readonly spanMs: number
}

/** The pastes, runs and submissions of one challenge, at their times. */
export function ActivityLane({ challenge, pastes, spanMs }: ActivityLaneProps) {
  return (
    <>
      <span className={classes.label} title={challenge.title}>
        {challenge.title}
      </span>
      <div className={classes.lane} aria-hidden>
        {pastes.map(({ at, length }, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: two pastes may be made at one moment, and none moves
            key={index}
            className={classes.mark}
            data-mark="paste"
            style={{ left: `${(100 * Math.min(at, spanMs)) / spanMs}%` }}
            title={`${clockText(at)}: paste of ${plural(length, 'character')}`}
          />
        ))}
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
