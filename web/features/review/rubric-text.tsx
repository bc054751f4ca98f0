import type { ReviewQuestion } from '../../../server/shared/review.ts'
import classes from './rubric-text.module.css'

/** What an answer is measured by: each criterion with its levels, from worst to best. */
export function RubricText({ rubric }: { rubric: ReviewQuestion['rubric'] }) {
  return (
    <aside className={classes.rubric} aria-label="What to look for">
      <h4 className={classes.title}>What to look for</h4>
      {rubric.map(({ criterion, weight, levels }) => (
        <div key={criterion} className={classes.criterion}>
          <p className={classes.name}>
            {criterion} {weight !== 1 && <span className={classes.weight}>counts {weight} times</span>}
          </p>
          <ol className={classes.levels} start={0}>
            {levels.map((level) => (
              <li key={level}>{level}</li>
            ))}
          </ol>
        </div>
      ))}
    </aside>
  )
}
