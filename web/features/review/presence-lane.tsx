import type { Happenings } from '../../../server/shared/signals.ts'
import { clockText } from '../../shared/format/duration.ts'
import classes from './activity-timeline.module.css'

/** Stretches away from the window or without a line, and work that reached the server late. */
export function PresenceLane({ happenings, spanMs }: { happenings: Happenings; spanMs: number }) {
  const percent = (ms: number) => `${(100 * Math.min(ms, spanMs)) / spanMs}%`
  const words = { away: 'away from the window', offline: 'offline' } as const
  return (
    <>
      <span className={classes.label}>Away, offline, late</span>
      <div className={classes.lane} aria-hidden>
        {happenings.absences.map(({ kind, from, to }) => (
          <span
            key={`${kind} ${from}`}
            className={classes.stretch}
            data-mark={kind}
            style={{ left: percent(from), width: `max(3px, ${percent(to - from)})` }}
            title={`${clockText(from)} to ${clockText(to)}: ${words[kind]}`}
          />
        ))}
        {happenings.lateArrivals.map(({ madeFrom, madeTo, arrivedAt }) => (
          <span
            key={`late ${madeFrom} ${arrivedAt}`}
            className={classes.stretch}
            data-mark="late"
            style={{ left: percent(madeFrom), width: `max(3px, ${percent(madeTo - madeFrom)})` }}
            title={`${clockText(madeFrom)} to ${clockText(madeTo)}: arrived at ${clockText(arrivedAt)}`}
          />
        ))}
      </div>
    </>
  )
}
