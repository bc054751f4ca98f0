import classes from './score-bar.module.css'

/** One challenge's score as a small bar with its number; full height is 100. */
export function ScoreBar({ title, score }: { title: string; score: number | null }) {
  const said = score === null ? 'not graded' : `${Math.round(score)} of 100`
  return (
    <span className={classes.part} role="img" aria-label={`${title}: ${said}`} title={`${title}: ${said}`}>
      <span className={classes.track}>
        <span className={classes.fill} style={{ width: `${score ?? 0}%` }} />
      </span>
      <span className={classes.number}>{score === null ? '–' : Math.round(score)}</span>
    </span>
  )
}
