import { useQuery } from '@tanstack/react-query'
import { plural } from '../../shared/format/duration.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { PageHead } from '../../shared/staff/page-head.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { accommodationsQuery } from './accommodations.ts'
import classes from './accommodations-page.module.css'
import { RequestCard } from './request-card.tsx'

/** What candidates ask for before they start, and the answers. */
export function AccommodationsPage() {
  return (
    <StaffFrame title="Requests">
      <PageHead title="Requests" />
      <Requests />
    </StaffFrame>
  )
}

function Requests() {
  const { data, error, refetch } = useQuery(accommodationsQuery)
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  if (data.requests.length === 0) {
    return <p className={classes.empty}>No candidate has asked for anything yet.</p>
  }
  return (
    <>
      <p className={classes.count}>
        {data.open === 0 ? 'Everything is answered.' : `${plural(data.open, 'request')} to answer.`}
      </p>
      <ul className={classes.list}>
        {data.requests.map((request) => (
          <RequestCard key={request.id} request={request} />
        ))}
      </ul>
    </>
  )
}
