import { VisuallyHidden } from '@mantine/core'
import type { AssessmentView, InvitationView } from '../../../../server/shared/assessments.ts'
import { dayText } from '../../../shared/format/date.ts'
import { DataTable } from '../../../shared/ui/data-table.tsx'
import { StateMark } from '../../../shared/ui/state-mark.tsx'
import classes from './candidates.module.css'
import { InvitationActions } from './invitation-actions.tsx'

const states = {
  scheduled: ['off', 'Not open yet'],
  ready: ['waiting', 'Not started'],
  running: ['waiting', 'Running'],
  finished: ['good', 'Finished'],
  expired: ['bad', 'Expired'],
  revoked: ['off', 'Revoked'],
} as const

interface InvitationTableProps {
  readonly invitations: readonly InvitationView[]
  readonly canChange: boolean
  readonly assessment: AssessmentView
}

export function InvitationTable({ invitations, canChange, assessment }: InvitationTableProps) {
  return (
    <DataTable label={`Invitations to ${assessment.title}`} minWidth="46rem" className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">State</th>
          <th scope="col">Extra time</th>
          <th scope="col">Link works until</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <th scope="row">
              <span className={classes.person}>{invitation.name}</span>
              <span className={classes.sub}>{invitation.email}</span>
            </th>
            <td>
              <StateMark tone={states[invitation.state][0]}>{states[invitation.state][1]}</StateMark>
            </td>
            <td>{invitation.extraMinutes === 0 ? 'none' : `${invitation.extraMinutes} min`}</td>
            <td>{dayText(invitation.expiresAt)}</td>
            <td>
              <InvitationActions invitation={invitation} canChange={canChange} assessment={assessment} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
