import { eq } from 'drizzle-orm'
import { optionalAttemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { InvitationView } from '../shared/assessments.ts'
import type { StaffUser } from '../shared/review.ts'
import { toInvitationView } from './invitation-view.ts'
import { noteAct } from './note-act.ts'
import { invitations } from './tables.ts'

/** Throws conflict where somebody has started with it. Revoking twice is the same as once. */
export async function revokeInvitation(args: {
  context: AppContext
  id: string
  user: StaffUser
}): Promise<InvitationView> {
  const { context, id, user } = args
  return context.db.transaction(async (tx) => {
    const [invitation] = await tx.select().from(invitations).where(eq(invitations.id, id)).for('update')
    if (!invitation) throw new AppError('not-found', 'There is no such invitation.')
    if (await optionalAttemptOfCandidate(tx, invitation)) {
      throw new AppError('conflict', 'The candidate has started already, so the invitation cannot be withdrawn.')
    }
    const revokedAt = invitation.revokedAt ?? context.now()
    if (invitation.revokedAt === null) {
      await tx.update(invitations).set({ revokedAt }).where(eq(invitations.id, id))
      await recordAudit(tx, {
        at: revokedAt,
        actor: user,
        action: 'invitation.revoked',
        subject: id,
        details: { assessment: invitation.assessmentId },
      })
      await noteAct(tx, { invitationId: id, kind: 'revoked', reason: '', by: user.id, at: revokedAt })
    }
    return toInvitationView({ ...invitation, revokedAt }, null, context.now())
  })
}
