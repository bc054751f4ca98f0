import type { Absence } from '../../../../server/shared/absences.ts'
import { clockText } from '../../../shared/format/duration.ts'
import type { Mark } from './marks.ts'
import type { Player } from './player.ts'
import classes from './scrubber.module.css'

interface ScrubberProps {
  readonly player: Player
  readonly at: number
  readonly marks: readonly Mark[]
  readonly absences: readonly Absence[]
  /** How busy each stretch of equal length was, 0 to 1. */
  readonly activity: readonly number[]
}

/** The whole attempt as a line to move along, with what happened above it. */
export function Scrubber({ player, at, marks, absences, activity }: ScrubberProps) {
  const { endMs } = player
  const percent = (ms: number) => `${(100 * ms) / Math.max(endMs, 1)}%`
  return (
    <div className={classes.scrubber}>
      <div className={classes.lane} aria-hidden>
        {absences.map(({ kind, from, to }) => (
          <span
            key={`${kind} ${from}`}
            className={classes.absence}
            data-kind={kind}
            style={{ left: percent(from), width: percent(to - from) }}
          />
        ))}
        {activity.map((share, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch of time is known by its place
            key={index}
            className={classes.bar}
            style={{
              left: `${(100 * index) / activity.length}%`,
              width: `${100 / activity.length}%`,
              height: `${70 * share}%`,
            }}
          />
        ))}
        {marks.map((mark) => (
          <span
            key={mark.id}
            className={classes.mark}
            data-mark={mark.kind}
            style={{ left: percent(mark.at) }}
            title={`${clockText(mark.at)}: ${mark.text}`}
          />
        ))}
        <span className={classes.needle} style={{ left: percent(at) }} />
      </div>
      <input
        type="range"
        className={classes.range}
        aria-label="Moment"
        aria-valuetext={`${clockText(at)} of ${clockText(endMs)}`}
        min={0}
        max={endMs}
        step={1_000}
        value={at}
        onChange={(event) => player.seek(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
