import type { CohortSummary } from '../../../server/shared/cohort.ts'
import classes from './cohort-panel.module.css'

const stages = [
  ['invited', 'Invited'],
  ['started', 'Started'],
  ['finished', 'Finished'],
  ['graded', 'Graded'],
  ['decided', 'Decided'],
  ['advanced', 'Advanced'],
] as const

/** How many came how far. */
export function Funnel({ funnel }: { funnel: CohortSummary['funnel'] }) {
  const most = Math.max(1, funnel.invited)
  return (
    <div>
      <h2 className={classes.title}>How far they came</h2>
      <dl className={classes.stages}>
        {stages.map(([stage, label]) => (
          <div key={stage}>
            <dt>{label}</dt>
            <dd aria-hidden>
              <div className={classes.stage} style={{ display: 'block', width: `${(100 * funnel[stage]) / most}%` }} />
            </dd>
            <dd>{funnel[stage].toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
