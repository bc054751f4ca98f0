import { useQuery } from '@tanstack/react-query'
import { type StatusView, statusSpanMs } from '../../../server/shared/status.ts'
import { timeText } from '../../shared/format/date.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { PageHead } from '../../shared/staff/page-head.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { statusQuery } from './api.ts'
import { chartsFor } from './charts.ts'
import classes from './status-page.module.css'
import { JobTable, OutcomeTable, ProcessTable } from './tables.tsx'
import { TimeChart } from './time-chart.tsx'
import { worriesOf } from './worries.ts'
import { WorryList } from './worry-list.tsx'

/** How the installation is and has been for an hour. */
export function StatusPage() {
  const { data, error, refetch } = useQuery(statusQuery)
  return (
    <StaffFrame title="Status">
      <PageHead
        title="Status"
        note={`The last hour, over all processes, four times a minute.${data ? ` ${spanText(data.now)}` : ''}`}
      />
      {data ? <Status view={data} /> : error && <LoadFault error={error} retry={refetch} />}
    </StaffFrame>
  )
}

function spanText(now: string): string {
  const from = new Date(Date.parse(now) - statusSpanMs).toISOString()
  return `From ${timeText(from)} to ${timeText(now)}.`
}

function Status({ view }: { view: StatusView }) {
  const to = Date.parse(view.now)
  const span = { from: to - statusSpanMs, to }
  return (
    <>
      <WorryList worries={worriesOf(view)} />
      <h2 className={classes.hidden}>Over time</h2>
      <div className={classes.charts}>
        {chartsFor(view.connectionsAtMost).map((chart) => (
          <TimeChart key={chart.title} chart={chart} points={view.points} span={span} />
        ))}
      </div>
      <div className={classes.tables}>
        <OutcomeTable outcomes={view.outcomes} />
        <JobTable jobs={view.jobs} />
        <ProcessTable processes={view.processes} now={view.now} />
      </div>
    </>
  )
}
