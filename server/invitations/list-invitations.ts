import { desc, eq, sql } from 'drizzle-orm'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { attemptColumns } from '../attempts/select-attempt.ts'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import { decisions } from '../decisions/tables.ts'
import type { InvitationList, InvitationView } from '../shared/assessments.ts'
import type { Me } from '../shared/review.ts'
import { mayInvite } from '../shared/rights.ts'
import { toInvitationView } from './invitation-view.ts'
import { invitations } from './tables.ts'

export async function listInvitations(args: {
  context: AppContext
  user: Me
  assessmentId: string
}): Promise<InvitationList> {
  const { context, user, assessmentId } = args
  const { blind } = await selectAssessment(context.db, assessmentId)
  const rows = await context.db
    .select({
      invitation: invitations,
      attempt: attemptColumns,
      isDecided: sql<boolean>`exists (select 1 from ${decisions} where ${decisions.attemptId} = ${attempts.id})`,
    })
    .from(invitations)
    .leftJoin(attempts, eq(attempts.invitationId, invitations.id))
    .where(eq(invitations.assessmentId, assessmentId))
    .orderBy(desc(invitations.createdAt), invitations.id)
  const now = context.now()
  const views = rows.map((row) => ({ ...row, view: toInvitationView(row.invitation, row.attempt, now) }))
  return { invitations: views.map(({ view, isDecided }) => (blind && !isDecided ? veiledView(view, user) : view)) }
}

/**
 * Of a blind review nobody may learn here whose an attempt is. Who invites knows the names anyway, and is not led from
 * one to an attempt; who reviews sees no name.
 */
function veiledView(view: InvitationView, user: Me): InvitationView {
  const names = mayInvite(user.role) ? {} : { name: 'Candidate', email: '' }
  return { ...view, ...names, attemptId: null }
}
