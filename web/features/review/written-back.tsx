import type { ReviewChallenge } from '../../../server/shared/review.ts'
import { Statement } from '../../shared/statement/statement.tsx'
import classes from './written-evidence.module.css'

/** What the candidate wrote back about a project to mend. Writing is not required, so silence says nothing. */
export function WrittenBack({ challenge: { answer } }: { challenge: ReviewChallenge }) {
  if (answer === null) return null
  return (
    <section className={classes.back} aria-label="What the candidate wrote back">
      <h3 className={classes.heading}>What was wrong, what was changed</h3>
      {answer.trim() === '' ? (
        <p className={classes.nothing}>The candidate wrote nothing back. That was left to them.</p>
      ) : (
        <Statement text={answer} />
      )}
    </section>
  )
}
