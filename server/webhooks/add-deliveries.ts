import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { anyOf } from '../database/any-of.ts'
import type { HiringEvent } from '../outbox/tables.ts'
import { queueDelivery } from './queue-delivery.ts'
import { webhookDeliveries, webhooks } from './tables.ts'

/**
 * Puts an event on its way to every endpoint that wants its type.
 *
 * @param among ids of those that were there when it happened
 */
export async function addDeliveries(context: AppContext, event: HiringEvent, among?: string[]): Promise<void> {
  const now = context.now()
  await context.db.transaction(async (tx) => {
    const enabled = await tx
      .select()
      .from(webhooks)
      .where(and(eq(webhooks.state, 'enabled'), among && anyOf(webhooks.id, among)))
    for (const webhook of enabled.filter(({ types }) => types.length === 0 || types.includes(event.type))) {
      const [delivery] = await tx
        .insert(webhookDeliveries)
        .values({ webhookId: webhook.id, eventId: event.id, state: 'waiting', nextTryAt: now, createdAt: now })
        .onConflictDoNothing()
        .returning()
      if (delivery) await queueDelivery(tx, delivery)
    }
  })
}
