import { eq } from 'drizzle-orm'
import { optionalAttemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { InvitationView } from '../shared/assessments.ts'
import { toInvitationView } from './invitation-view.ts'
import { invitations } from './tables.ts'

/** Throws conflict where somebody has started with it. Revoking twice is the same as once. */
export async function revokeInvitation({ context, id }: { context: AppContext; id: string }): Promise<InvitationView> {
  return context.db.transaction(async (tx) => {
    const [invitation] = await tx.select().from(invitations).where(eq(invitations.id, id)).for('update')
    if (!invitation) throw new AppError('not-found', 'There is no such invitation.')
    if (await optionalAttemptOfCandidate(tx, invitation)) {
      throw new AppError('conflict', 'The candidate has started already, so the invitation cannot be withdrawn.')
    }
    const revokedAt = invitation.revokedAt ?? context.now()
    await tx.update(invitations).set({ revokedAt }).where(eq(invitations.id, id))
    return toInvitationView({ ...invitation, revokedAt }, null, context.now())
  })
}
