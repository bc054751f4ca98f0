import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { createInvitation } from '../invitations/create-invitation.ts'
import type { NewInvitation } from '../shared/assessments.ts'
import { type AtsConnection, type AtsOrder, orders } from './tables.ts'

/**
 * Invites a candidate for an applicant tracking system. The unique key lets a second request for the same test wait
 * for the first and find its order: however often it is asked, also at the same moment, there is one invitation.
 */
export async function orderTest(args: {
  context: AppContext
  connection: AtsConnection
  assessmentId: string
  externalKey: string
  callbackUrl: string
  candidate: Pick<NewInvitation, 'name' | 'email'>
}): Promise<AtsOrder> {
  const { context, connection, assessmentId, externalKey, callbackUrl, candidate } = args
  const connectionId = connection.id
  return context.db.transaction(async (tx) => {
    const [order] = await tx
      .insert(orders)
      .values({ connectionId, externalKey, callbackUrl, state: 'open', createdAt: context.now() })
      .onConflictDoNothing()
      .returning()
    if (!order) {
      const same = and(eq(orders.connectionId, connectionId), eq(orders.externalKey, externalKey))
      const [existing] = await tx.select().from(orders).where(same)
      if (!existing) throw new Error('An order is there and cannot be found')
      return existing
    }
    const input = { ...candidate, send: true }
    const { id: invitationId } = await createInvitation({ context: { ...context, db: tx }, assessmentId, input })
    await tx.update(orders).set({ invitationId }).where(eq(orders.id, order.id))
    return { ...order, invitationId }
  })
}

/** How we address somebody of whom another system knows a name or two, or none. */
export function fullName(first: string | null | undefined, last: string | null | undefined, email: string): string {
  const name = [first, last]
    .map((part) => part?.trim() ?? '')
    .filter(Boolean)
    .join(' ')
  return (name || email).slice(0, 200)
}
