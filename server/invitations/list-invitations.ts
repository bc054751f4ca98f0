import { desc, eq } from 'drizzle-orm'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { attemptColumns } from '../attempts/select-attempt.ts'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { InvitationList } from '../shared/assessments.ts'
import { toInvitationView } from './invitation-view.ts'
import { invitations } from './tables.ts'

export async function listInvitations(args: { context: AppContext; assessmentId: string }): Promise<InvitationList> {
  const { context, assessmentId } = args
  await selectAssessment(context.db, assessmentId)
  const rows = await context.db
    .select({ invitation: invitations, attempt: attemptColumns })
    .from(invitations)
    .leftJoin(attempts, eq(attempts.invitationId, invitations.id))
    .where(eq(invitations.assessmentId, assessmentId))
    .orderBy(desc(invitations.createdAt), invitations.id)
  const now = context.now()
  return { invitations: rows.map((row) => toInvitationView(row.invitation, row.attempt, now)) }
}
