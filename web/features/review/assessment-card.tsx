import { useQuery } from '@tanstack/react-query'
import type { AssessmentView } from '../../../server/shared/assessments.ts'
import { durationInWords } from '../../shared/format/duration.ts'
import { meQuery } from '../../shared/staff/read-me.ts'
import { invitationsQuery } from './api/assessments.ts'
import classes from './assessments-page.module.css'
import { InvitationTable } from './invitation-table.tsx'
import { InviteButton } from './invite-button.tsx'
import { AssessmentClocks } from './timekeeping/assessment-clocks.tsx'

/** One assessment: what it asks for, and whom it invites. */
export function AssessmentCard({ assessment }: { assessment: AssessmentView }) {
  const isAdmin = useQuery(meQuery).data?.role === 'admin'
  const invitations = useQuery(invitationsQuery(assessment.id))
  return (
    <section className={classes.card} aria-labelledby={`assessment-${assessment.id}`}>
      <div className={classes.head}>
        <div>
          <h2 id={`assessment-${assessment.id}`} className={classes.name}>
            {assessment.title}
          </h2>
          <p className={classes.sub}>
            {assessment.role} · {durationInWords(assessment.durationMinutes * 60_000)} · the {assessment.counts}{' '}
            submission counts
          </p>
        </div>
        {isAdmin && <InviteButton assessment={assessment} />}
      </div>
      <ul className={classes.challenges}>
        {assessment.challenges.map((challenge) => (
          <li key={challenge.slug}>
            {challenge.title} <span>{challenge.kind}</span>
          </li>
        ))}
      </ul>
      {isAdmin && <AssessmentClocks assessment={assessment} />}
      {invitations.data && (
        <InvitationTable invitations={invitations.data.invitations} canRevoke={isAdmin} title={assessment.title} />
      )}
    </section>
  )
}
