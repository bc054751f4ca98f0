import type { RegradingSummary } from '../../../../server/shared/regrading.ts'
import { shortMoment } from '../../../shared/format/date.ts'
import { plural } from '../../../shared/format/duration.ts'
import classes from './regrading.module.css'

interface RegradingListProps {
  readonly regradings: readonly RegradingSummary[]
  readonly shown: string | undefined
  readonly onOpen: (id: string) => void
}

/** What was tried on this assessment before. */
export function RegradingList({ regradings, shown, onOpen }: RegradingListProps) {
  if (regradings.length === 0) return null
  return (
    <section className={classes.card} aria-labelledby="tried-title">
      <h2 id="tried-title" className={classes.title}>
        What was tried
      </h2>
      <ul className={classes.tried}>
        {regradings.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={classes.textButton}
              aria-current={one.id === shown}
              onClick={() => onOpen(one.id)}
            >
              {one.challenge.title}, version {one.hash.slice(0, 8)}
            </button>
            <span className={classes.muted}>{outcomeOf(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function outcomeOf({ state, startedBy, startedAt, settledBy, settledAt, changed }: RegradingSummary): string {
  const begun = `started by ${startedBy}, ${shortMoment(startedAt)}`
  if (settledAt === null) return `${begun}; open`
  const what = state === 'applied' ? `applied, ${plural(changed ?? 0, 'score')} changed` : 'dropped'
  return `${what}, by ${settledBy}, ${shortMoment(settledAt)}`
}
