import type { ReviewAttempt } from '../../../server/shared/review.ts'
import { durationInWords } from '../../shared/format/duration.ts'
import { ActivityBars } from './activity-bars.tsx'
import { ActivityLane } from './activity-lane.tsx'
import classes from './activity-timeline.module.css'
import { PresenceLane } from './presence-lane.tsx'

const tickChoicesMinutes = [1, 2, 5, 10, 15, 30, 60, 120]
const mostTicks = 8

/** The whole attempt from left to right: how much was written when, and a lane a challenge for its runs and submissions. */
export function ActivityTimeline({ attempt }: { attempt: ReviewAttempt }) {
  const spanMs = Math.max(
    attempt.timeUsedMs,
    ...attempt.activity.buckets.map(({ at }) => at + attempt.activity.bucketMs),
    1,
  )
  return (
    <section className={classes.timeline} aria-labelledby="timeline-title">
      <div className={classes.head}>
        <h2 id="timeline-title" className={classes.title}>
          How it went
        </h2>
        <ul className={classes.legend}>
          <li data-mark="typed">typed</li>
          <li data-mark="pasted">pasted</li>
          <li data-mark="run">run</li>
          <li data-mark="submission">submission</li>
          <li data-mark="away">away</li>
          <li data-mark="offline">offline</li>
          <li data-mark="late">arrived late</li>
        </ul>
      </div>
      <p className={classes.summary}>{inWords(attempt)}</p>
      <div className={classes.lanes}>
        <ActivityBars activity={attempt.activity} spanMs={spanMs} />
        {attempt.challenges.map((challenge) => (
          <ActivityLane
            key={challenge.slug}
            challenge={challenge}
            pastes={attempt.happenings.pastes.filter((paste) => paste.challenge === challenge.slug)}
            spanMs={spanMs}
          />
        ))}
        <PresenceLane happenings={attempt.happenings} spanMs={spanMs} />
        <span />
        <Axis spanMs={spanMs} />
      </div>
    </section>
  )
}

function Axis({ spanMs }: { spanMs: number }) {
  const minutes = spanMs / 60_000
  const step = tickChoicesMinutes.find((choice) => minutes / choice <= mostTicks) ?? Math.ceil(minutes / mostTicks)
  const ticks = Array.from({ length: Math.floor(minutes / step) + 1 }, (_, index) => index * step)
  return (
    <div className={classes.axis} aria-hidden>
      {ticks.map((tick) => (
        <span key={tick} style={{ left: `${(100 * tick) / Math.max(minutes, 1e-9)}%` }}>
          {tick} min
        </span>
      ))}
    </div>
  )
}

function inWords({ activity, challenges, happenings, timeUsedMs }: ReviewAttempt): string {
  const typed = activity.buckets.reduce((sum, bucket) => sum + bucket.typed, 0)
  const pasted = activity.buckets.reduce((sum, bucket) => sum + bucket.pasted, 0)
  const runs = challenges.reduce((sum, challenge) => sum + challenge.runs.length, 0)
  const submissions = challenges.reduce((sum, challenge) => sum + challenge.submissions.length, 0)
  const counts = [
    `${typed.toLocaleString('en')} characters typed`,
    `${pasted.toLocaleString('en')} pasted`,
    `${runs} ${runs === 1 ? 'run' : 'runs'}`,
    `${submissions} ${submissions === 1 ? 'submission' : 'submissions'}`,
  ]
  const awayMs = happenings.absences.reduce((sum, { kind, from, to }) => sum + (kind === 'away' ? to - from : 0), 0)
  const away = awayMs < 60_000 ? '' : ` Away from the window for ${durationInWords(awayMs)} in all.`
  return `${counts.join(', ')} in ${durationInWords(timeUsedMs)}.${away}`
}
