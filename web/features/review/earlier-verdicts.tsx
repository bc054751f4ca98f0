import type { ReviewSubmission } from '../../../server/shared/review.ts'
import { shortMoment } from '../../shared/format/date.ts'
import classes from './earlier-verdicts.module.css'
import { TestResults } from './test-results.tsx'

/** What a submission was judged before it was graded again: nothing of it is lost. */
export function EarlierVerdicts({ submission }: { submission: ReviewSubmission }) {
  const { earlier, gradedWith } = submission
  if (earlier.length === 0) return null
  return (
    <section className={classes.earlier} aria-label="Earlier verdicts">
      <p className={classes.lead}>
        Graded again with version <code>{gradedWith?.slice(0, 8)}</code> of the challenge.
      </p>
      {earlier.toReversed().map((verdict) => (
        <details key={verdict.replacedAt} className={classes.verdict}>
          <summary>
            {verdict.score === null ? 'No score' : `Score ${verdict.score.toFixed(1)}`} with version{' '}
            {verdict.hash.slice(0, 8)}, until {verdict.replacedBy} applied another on {shortMoment(verdict.replacedAt)}
          </summary>
          <div className={classes.tests}>
            <TestResults
              submission={{ ...verdict, state: 'graded' }}
              of={`Until ${shortMoment(verdict.replacedAt)}: `}
            />
          </div>
        </details>
      ))}
    </section>
  )
}
