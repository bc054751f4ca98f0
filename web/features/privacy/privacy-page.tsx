import { useQuery } from '@tanstack/react-query'
import type { Retention } from '../../../server/shared/privacy.ts'
import { plural } from '../../shared/format/duration.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { PageHead } from '../../shared/staff/page-head.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { retentionQuery } from './api.ts'
import { ErasureTable } from './erasure-table.tsx'
import classes from './privacy.module.css'
import { UpcomingTable } from './upcoming-table.tsx'

/** How long candidates are kept, who goes next, and what is gone. */
export function PrivacyPage() {
  const { data, error, refetch } = useQuery(retentionQuery)
  return (
    <StaffFrame title="Privacy">
      <PageHead
        title="Privacy"
        note="When their time is over, candidates are erased with everything that belongs to them. To erase one on request, open the menu beside their name in an assessment. No score is kept for statistics."
      />
      {error && <LoadFault error={error} retry={refetch} />}
      {data && <Rules {...data} />}
      {data && <UpcomingTable upcoming={data.upcoming} />}
      <ErasureTable />
    </StaffFrame>
  )
}

function Rules({ candidateDays, signalDays }: Retention) {
  return (
    <dl className={classes.rules}>
      <div>
        <dt>Candidates</dt>
        <dd>{plural(candidateDays, 'day')}</dd>
        <dd className={classes.why}>after the end or the decision, unless their assessment says otherwise</dd>
      </div>
      <div>
        <dt>Signals and network addresses</dt>
        <dd>{plural(signalDays, 'day')}</dd>
        <dd className={classes.why}>after the end; they go first, in every assessment</dd>
      </div>
    </dl>
  )
}
