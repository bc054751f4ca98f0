import { IconPencil } from '@tabler/icons-react'
import classes from './score-bar.module.css'

/** A written challenge, which has no score of ours. */
export function WrittenMark({ title }: { title: string }) {
  const said = `${title}: written, to review`
  return (
    <span className={classes.part} role="img" aria-label={said} title={said}>
      <IconPencil className={classes.written} size={15} stroke={1.7} />
    </span>
  )
}

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
