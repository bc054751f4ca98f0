import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { optionalAttemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { refuseClosed } from '../invitations/invitation-state.ts'
import { type Invitation, invitations } from '../invitations/tables.ts'
import type { CandidateAccommodation, newAccommodation } from '../shared/accommodations.ts'
import { toCandidateAccommodation } from './accommodation-view.ts'
import { accommodationRequests } from './tables.ts'

/** Throws conflict once the clock has started or while a request is open, gone where the link is closed. */
export async function requestAccommodation(args: {
  context: AppContext
  invitation: Invitation
  request: z.output<typeof newAccommodation>
}): Promise<CandidateAccommodation> {
  const { context, invitation, request } = args
  return context.db.transaction(async (tx) => {
    // A start waits for this lock, so nobody asks for something that can no longer be given.
    const [current] = await tx.select().from(invitations).where(eq(invitations.id, invitation.id)).for('update')
    if (!current || (await optionalAttemptOfCandidate(tx, current))) {
      throw new AppError('conflict', 'The clock has started. Write to the company if something keeps you from working.')
    }
    const now = context.now()
    refuseClosed(current, now)
    const wishes = [...new Set(request.wishes)]
    const [made] = await tx
      .insert(accommodationRequests)
      .values({ invitationId: current.id, wishes, note: request.note, createdAt: now })
      .onConflictDoNothing()
      .returning()
    if (!made) throw new AppError('conflict', 'Your first request is still open. You can ask again after its answer.')
    return toCandidateAccommodation(made)
  })
}
