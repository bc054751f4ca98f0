import { useQuery } from '@tanstack/react-query'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { PageHead } from '../../shared/staff/page-head.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { peopleQuery } from './api/people.ts'
import { InviteButton } from './invite-button.tsx'
import { PeopleTable } from './people-table.tsx'

/** Who of the company has an account, and what each may do. */
export function PeoplePage() {
  return (
    <StaffFrame title="People">
      <PageHead
        title="People"
        note="Who of your company can sign in, and what each of them may do."
        actions={<InviteButton />}
      />
      <People />
    </StaffFrame>
  )
}

function People() {
  const { data, error, refetch } = useQuery(peopleQuery)
  if (error) return <LoadFault error={error} retry={refetch} />
  return data ? <PeopleTable people={data.people} /> : null
}
