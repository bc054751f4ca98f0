import type { StatusPoint } from '../../../server/shared/status.ts'
import { chartLines, niceCeiling, type Span } from './chart-lines.ts'
import type { Chart } from './charts.ts'
import classes from './time-chart.module.css'

interface TimeChartProps {
  readonly chart: Chart
  readonly points: readonly StatusPoint[]
  readonly span: Span
}

/** A line over the last hour, with the latest value and the largest in words. */
export function TimeChart({ chart, points, span }: TimeChartProps) {
  const { title, note, value, text, limit } = chart
  const samples = points.map((point) => ({ at: Date.parse(point.at), value: value(point) }))
  const values = samples.flatMap((sample) => (sample.value === null ? [] : [sample.value]))
  const latest = samples.at(-1)?.value ?? null
  const most = Math.max(0, ...values)
  const top = limit ?? niceCeiling(most)
  return (
    <section className={classes.chart} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.latest}>{latest === null ? 'None' : text(latest)}</p>
      <p className={classes.note}>{note}</p>
      <div className={classes.field} aria-hidden>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={classes.plot} aria-hidden>
          {chartLines(samples, span, top).map((line) => (
            <polyline key={line} points={line} className={classes.line} />
          ))}
        </svg>
        <span className={classes.top}>{text(top)}</span>
      </div>
      <p className={classes.most}>{values.length === 0 ? 'Nothing in the last hour' : `At most ${text(most)}`}</p>
    </section>
  )
}
