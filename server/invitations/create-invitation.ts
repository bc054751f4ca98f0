import { selectAssessment } from '../assessments/read-assessment.ts'
import type { AppContext } from '../context.ts'
import { type CreatedInvitation, type NewInvitation, newInvitation } from '../shared/assessments.ts'
import { insertInvitations } from './insert-invitations.ts'
import { toInvitationView } from './invitation-view.ts'

/** Makes a personal link. Its token is in the answer, in the mail if one is sent, and nowhere else. */
export async function createInvitation(args: {
  context: AppContext
  assessmentId: string
  input: NewInvitation
}): Promise<CreatedInvitation> {
  const { context, assessmentId } = args
  const inputs = [newInvitation.parse(args.input)]
  await selectAssessment(context.db, assessmentId)
  const [made] = await context.db.transaction((tx) => insertInvitations({ context, tx, assessmentId, inputs }))
  if (!made) throw new Error('The invitation was not stored')
  return { ...toInvitationView(made.invitation, null, context.now()), link: made.link }
}
