import { useQuery } from '@tanstack/react-query'
import type { ReviewAttempt } from '../../../../server/shared/review.ts'
import { shortMoment } from '../../../shared/format/date.ts'
import { plural } from '../../../shared/format/duration.ts'
import { meQuery } from '../../../shared/staff/read-me.ts'
import { ClockControls } from '../../../shared/timekeeping/clock-controls.tsx'
import classes from './timekeeping.module.css'

/** What was done to the clock of an attempt, by whom and why, and what an admin can do to it while it runs. */
export function AttemptClock({ attempt }: { attempt: ReviewAttempt }) {
  const isAdmin = useQuery(meQuery).data?.role === 'admin'
  const isRunning = attempt.state === 'running'
  const lines = linesOf(attempt)
  if (lines.length === 0 && !(isAdmin && isRunning)) return null
  return (
    <section className={classes.clock} aria-labelledby="clock-title">
      <h2 id="clock-title" className={classes.title}>
        Time
      </h2>
      {lines.length > 0 && (
        <ul className={classes.log}>
          {lines.map(({ at, words }) => (
            <li key={`${at} ${words}`}>
              <time dateTime={at}>{shortMoment(at)}</time> {words}
            </li>
          ))}
        </ul>
      )}
      {isAdmin && isRunning && (
        <ClockControls
          target={{ of: 'attempts', id: attempt.id }}
          who={attempt.candidate.name}
          canPause={!attempt.isPaused}
          canResume={attempt.isPaused}
        />
      )}
    </section>
  )
}

function linesOf({ timekeeping: { grants, pauses } }: ReviewAttempt): { at: string; words: string }[] {
  const given = grants.map(({ at, minutes, by, reason }) => ({
    at,
    words: `${byWhom(by)} gave ${plural(minutes, 'minute')}: ${reason}`,
  }))
  const stopped = pauses.map(({ from, by, reason }) => ({
    at: from,
    words: `${byWhom(by)} stopped the clock: ${reason}`,
  }))
  const resumed = pauses.flatMap(({ until, endedBy }) =>
    until === null ? [] : [{ at: until, words: endedBy ? `${endedBy} let the clock run on.` : 'The pause ended.' }],
  )
  return [...given, ...stopped, ...resumed].sort((a, b) => a.at.localeCompare(b.at))
}

function byWhom(name: string | null): string {
  return name ?? 'Somebody who has left'
}
