import type { ReceivedWork } from '../../../server/shared/attempts.ts'
import { clockText, plural } from '../../shared/format/duration.ts'
import classes from './received-list.module.css'

export function ReceivedList({ received }: { received: readonly ReceivedWork[] }) {
  return (
    <ul className={classes.list} aria-label="What we received">
      {received.map((work) => (
        <li key={work.slug} className={classes.item}>
          <span className={classes.title}>{work.title}</span>
          <span className={classes.facts}>{factsOf(work)}</span>
        </li>
      ))}
    </ul>
  )
}

function factsOf({ submissions, lastAt }: ReceivedWork): string {
  if (submissions === 0 || lastAt === null) return 'Nothing handed in'
  return `${plural(submissions, 'submission')}, the last at ${clockText(lastAt)}`
}
