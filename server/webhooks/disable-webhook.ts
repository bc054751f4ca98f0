import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../database/database.ts'
import { type Webhook, webhookDeliveries, webhooks } from './tables.ts'

/** Switches an endpoint off. What was on its way counts as failed, and can be replayed once it is on again. */
export async function disableWebhook(
  tx: Transaction,
  id: string,
  disabledBecause: NonNullable<Webhook['disabledBecause']>,
  now: Date,
): Promise<void> {
  await tx
    .update(webhooks)
    .set({ state: 'disabled', disabledBecause, disabledAt: now })
    .where(and(eq(webhooks.id, id), eq(webhooks.state, 'enabled')))
  await tx
    .update(webhookDeliveries)
    .set({ state: 'failed', nextTryAt: null })
    .where(and(eq(webhookDeliveries.webhookId, id), eq(webhookDeliveries.state, 'waiting')))
}
