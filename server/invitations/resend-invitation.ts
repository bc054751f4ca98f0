import { eq } from 'drizzle-orm'
import { optionalAttemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { mailInvitations } from '../mail/mail-invitation.ts'
import { recordEvent } from '../outbox/record-event.ts'
import type { InvitationView } from '../shared/assessments.ts'
import type { StaffUser } from '../shared/review.ts'
import { addLinks } from './add-link.ts'
import { toInvitationView } from './invitation-view.ts'
import { noteAct } from './note-act.ts'
import { invitations } from './tables.ts'

/**
 * Writes to the candidate once more, with a link of its own; those from before go on working. Throws conflict where
 * the candidate has started, or the link has ended.
 */
export async function resendInvitation(args: {
  context: AppContext
  id: string
  user: StaffUser
}): Promise<InvitationView> {
  const { context, id, user } = args
  const { now } = context
  return context.db.transaction(async (tx) => {
    const [invitation] = await tx.select().from(invitations).where(eq(invitations.id, id)).for('update')
    if (!invitation) throw new AppError('not-found', 'There is no such invitation.')
    if (await optionalAttemptOfCandidate(tx, invitation)) {
      throw new AppError('conflict', 'The candidate has started already and needs no other mail.')
    }
    if (invitation.revokedAt || invitation.expiresAt <= now()) {
      throw new AppError('conflict', 'This link has ended. Invite the candidate anew.')
    }
    const link = (await addLinks(context, tx, [id])).get(id) ?? ''
    await mailInvitations({ context, tx, kind: 'reminder', addressed: [{ invitation, link }] })
    const details = { assessment: invitation.assessmentId }
    await recordAudit(tx, { at: now(), actor: user, action: 'invitation.sent-again', subject: id, details })
    await noteAct(tx, { invitationId: id, kind: 'resent', reason: '', by: user.id, at: now() })
    await recordEvent({ context, tx, type: 'invitation.sent', invitationId: id })
    return toInvitationView(invitation, null, now())
  })
}
