import { useQuery } from '@tanstack/react-query'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { peopleQuery } from './api/people.ts'
import { InviteButton } from './invite-button.tsx'
import classes from './people.module.css'
import { PeopleTable } from './people-table.tsx'

/** Who of the company has an account, and what each may do. */
export function PeoplePage() {
  return (
    <StaffFrame title="People">
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>People</h1>
          <p className={classes.lead}>Who of your company can sign in, and what each of them may do.</p>
        </div>
        <InviteButton />
      </div>
      <People />
    </StaffFrame>
  )
}

function People() {
  const { data, error, refetch } = useQuery(peopleQuery)
  if (error) return <LoadFault error={error} retry={refetch} />
  return data ? <PeopleTable people={data.people} /> : null
}
