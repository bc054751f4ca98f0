import { selectAssessment } from '../assessments/read-assessment.ts'
import type { AppContext } from '../context.ts'
import { recordEvent } from '../outbox/record-event.ts'
import { type CreatedInvitation, type NewInvitation, newInvitation } from '../shared/assessments.ts'
import { toInvitationView } from './invitation-view.ts'
import { invitations } from './tables.ts'
import { hashToken, newToken } from './token.ts'

const dayMs = 24 * 3_600_000

/** Makes a personal link. Its token is in the answer and nowhere else. */
export async function createInvitation(args: {
  context: AppContext
  assessmentId: string
  input: NewInvitation
}): Promise<CreatedInvitation> {
  const { context, assessmentId } = args
  const { name, email, extraMinutes, expiresInDays, ...input } = newInvitation.parse(args.input)
  await selectAssessment(context.db, assessmentId)
  const token = newToken()
  const now = context.now()
  const opensAt = input.opensAt === null ? null : new Date(input.opensAt)
  const opens = Math.max(now.getTime(), opensAt?.getTime() ?? 0)
  const expiresAt = new Date(opens + expiresInDays * dayMs)
  const values = { assessmentId, name, email, extraMinutes, opensAt, expiresAt, createdAt: now }
  const invitation = await context.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(invitations)
      .values({ ...values, tokenHash: hashToken(token) })
      .returning()
    if (!row) throw new Error('The invitation was not stored')
    await recordEvent({ context, tx, type: 'invitation.sent', invitationId: row.id })
    return row
  })
  return { ...toInvitationView(invitation, null, now), link: `${context.publicUrl}/t/${token}` }
}
