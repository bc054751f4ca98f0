import { selectAssessment } from '../assessments/read-assessment.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { type CreatedInvitation, type NewInvitation, newInvitation } from '../shared/assessments.ts'
import type { StaffUser } from '../shared/review.ts'
import { insertInvitations } from './insert-invitations.ts'
import { toInvitationView } from './invitation-view.ts'

/** Makes a personal link. Its token is in the answer, in the mail if one is sent, and nowhere else. */
export async function createInvitation(args: {
  context: AppContext
  assessmentId: string
  input: NewInvitation
  /** Whoever does so; left out where the server or a connected system does. */
  user?: StaffUser
}): Promise<CreatedInvitation> {
  const { context, assessmentId, user } = args
  const inputs = [newInvitation.parse(args.input)]
  await selectAssessment(context.db, assessmentId)
  const [made] = await context.db.transaction(async (tx) => {
    const invited = await insertInvitations({ context, tx, assessmentId, inputs })
    const details = { assessment: assessmentId, count: 1 }
    const subject = invited[0]?.invitation.id ?? ''
    if (user) await recordAudit(tx, { at: context.now(), actor: user, action: 'invitation.made', subject, details })
    return invited
  })
  if (!made) throw new Error('The invitation was not stored')
  return { ...toInvitationView(made.invitation, null, context.now()), link: made.link }
}
