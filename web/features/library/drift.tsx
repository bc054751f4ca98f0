import { IconAlertTriangle } from '@tabler/icons-react'
import type { ChallengeStatistics } from '../../../server/shared/library-statistics.ts'
import { dayText } from '../../shared/format/date.ts'
import classes from './challenge-page.module.css'

type DriftFigures = NonNullable<ChallengeStatistics['figures']>['drift']

const words = { rising: 'rise', falling: 'fall', none: 'neither rise nor fall' } as const

/** Mean scores over time. Scores that rise while times fall are what a leaked challenge looks like. */
export function Drift({ drift: { scores, times, mayBeLeaked, points } }: { drift: DriftFigures }) {
  return (
    <section className={classes.card} aria-label="Scores over time">
      <h2>Scores over time</h2>
      {mayBeLeaked && (
        <p className={classes.warning} role="note">
          <IconAlertTriangle size={18} aria-hidden />
          Scores rise while the time taken falls. That is what a challenge looks like that has become known; look
          whether it can be found on the web.
        </p>
      )}
      <ul className={classes.points} aria-label="Mean scores, in the order of the attempts">
        {points.map(({ from, attempts, meanScore }) => (
          <li
            key={from}
            style={{ height: `${meanScore}%` }}
            title={`${meanScore.toFixed(1)} of 100, ${attempts} attempts from ${dayText(from)}`}
          >
            <span className={classes.spoken}>
              {meanScore.toFixed(1)} of 100, {attempts} attempts from {dayText(from)}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.note}>
        {scores === null
          ? 'Whether they drift is told from twenty attempts on.'
          : `Scores ${words[scores]}${times === null ? '' : `, times ${words[times]}`} (Mann–Kendall, 5 percent).`}
      </p>
    </section>
  )
}
