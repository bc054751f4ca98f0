import type { Person } from '../../../server/shared/people.ts'
import { shortMoment } from '../../shared/format/date.ts'
import { roleNames } from '../../shared/staff/role-names.ts'
import { DataTable } from '../../shared/ui/data-table.tsx'
import classes from './people.module.css'
import { PersonActions } from './person-actions.tsx'

const stateNames = { invited: 'Invited', active: 'Active', ended: 'Ended' } as const

export function PeopleTable({ people }: { people: readonly Person[] }) {
  return (
    <DataTable label="People">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">State</th>
          <th scope="col">Second factor</th>
          <th scope="col">Last here</th>
          <th scope="col">
            <span className={classes.hidden}>Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <span className={classes.name}>{person.name}</span>
              <span className={classes.sub}>{person.email}</span>
            </th>
            <td>{roleNames[person.role]}</td>
            <td>
              <span className={classes.mark} data-state={person.state}>
                {stateNames[person.state]}
              </span>
            </td>
            <td>{person.hasSecondFactor ? 'On' : '–'}</td>
            <td className={classes.number}>{person.seenAt ? shortMoment(person.seenAt) : '–'}</td>
            <td className={classes.action}>
              <PersonActions person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
