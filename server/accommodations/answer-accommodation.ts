import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { optionalAttemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import { invitations } from '../invitations/tables.ts'
import type { AccommodationView, accommodationAnswer } from '../shared/accommodations.ts'
import type { StaffUser } from '../shared/review.ts'
import { selectAccommodations } from './list-accommodations.ts'
import { accommodationRequests } from './tables.ts'

/**
 * Answers a request, once, and sets the invitation's extra time with it.
 *
 * Throws not-found; conflict where somebody has answered already, or where minutes come after the start.
 */
export async function answerAccommodation(args: {
  context: AppContext
  id: string
  answer: z.output<typeof accommodationAnswer>
  user: StaffUser
}): Promise<AccommodationView> {
  const { context, id, answer, user } = args
  const { extraMinutes, reply } = answer
  const view = await context.db.transaction(async (tx) => {
    const [answered] = await tx
      .update(accommodationRequests)
      .set({ extraMinutes, reply, answeredBy: user.id, answeredAt: context.now() })
      .where(and(eq(accommodationRequests.id, id), isNull(accommodationRequests.answeredAt)))
      .returning()
    if (!answered) throw await whyNot(tx, id)
    await recordAudit(tx, {
      at: context.now(),
      actor: user,
      action: 'accommodation.answered',
      subject: answered.invitationId,
      details: { extraMinutes },
    })
    if (extraMinutes !== null) await setExtraMinutes(tx, answered.invitationId, extraMinutes)
    const [changed] = await selectAccommodations({ ...context, db: tx }, eq(accommodationRequests.id, id))
    return changed
  })
  if (!view) throw new Error('The answered request has no view')
  return view
}

async function setExtraMinutes(tx: Transaction, invitationId: string, extraMinutes: number): Promise<void> {
  // A start waits for this lock or has gone before: the minutes are never written where nobody reads them any more.
  const [invitation] = await tx.select().from(invitations).where(eq(invitations.id, invitationId)).for('update')
  if (!invitation || (await optionalAttemptOfCandidate(tx, invitation))) {
    throw new AppError('conflict', 'The candidate has started. Give extra time on the page of the attempt instead.')
  }
  await tx.update(invitations).set({ extraMinutes }).where(eq(invitations.id, invitationId))
}

async function whyNot(tx: Transaction, id: string): Promise<AppError> {
  const [there] = await tx
    .select({ id: accommodationRequests.id })
    .from(accommodationRequests)
    .where(eq(accommodationRequests.id, id))
  if (there) return new AppError('conflict', 'Somebody else has answered this request already. Load the page again.')
  return new AppError('not-found', 'There is no such request.')
}
