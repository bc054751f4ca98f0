import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { InvitationView } from '../../../server/shared/assessments.ts'
import { dayText } from '../../shared/format/date.ts'
import { revokeInvitation } from './api/assessments.ts'
import classes from './assessments-page.module.css'

const states: Record<InvitationView['state'], string> = {
  scheduled: 'Not open yet',
  ready: 'Not started',
  running: 'Running',
  finished: 'Finished',
  expired: 'Expired',
  revoked: 'Revoked',
}

interface InvitationTableProps {
  readonly invitations: readonly InvitationView[]
  readonly canRevoke: boolean
  /** Of the assessment. */
  readonly title: string
}

export function InvitationTable({ invitations, canRevoke, title }: InvitationTableProps) {
  if (invitations.length === 0) return <p className={classes.sub}>Nobody is invited yet.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className={classes.scroll} aria-label={`Invitations to ${title}`} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            <th scope="col">State</th>
            <th scope="col">Extra time</th>
            <th scope="col">Link works until</th>
            <th scope="col">
              <span className={classes.hidden}>Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.id}>
              <th scope="row">
                {invitation.name}
                <span className={classes.sub}>{invitation.email}</span>
              </th>
              <td>{states[invitation.state]}</td>
              <td>{invitation.extraMinutes === 0 ? 'none' : `${invitation.extraMinutes} min`}</td>
              <td>{dayText(invitation.expiresAt)}</td>
              <td className={classes.action}>
                <InvitationAction invitation={invitation} canRevoke={canRevoke} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function InvitationAction({ invitation, canRevoke }: { invitation: InvitationView; canRevoke: boolean }) {
  const queries = useQueryClient()
  const revoking = useMutation({
    mutationFn: () => revokeInvitation(invitation.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['invitations', invitation.assessmentId] }),
  })
  if (invitation.attemptId)
    return (
      <Link to="/attempts/$id" params={{ id: invitation.attemptId }}>
        Attempt<span className={classes.hidden}> of {invitation.name}</span>
      </Link>
    )
  if (!canRevoke || !['ready', 'scheduled'].includes(invitation.state)) return null
  return (
    <Button variant="default" size="compact-sm" loading={revoking.isPending} onClick={() => revoking.mutate()}>
      Revoke<span className={classes.hidden}> the invitation of {invitation.name}</span>
    </Button>
  )
}
