import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { DeliveryView } from '../shared/webhooks.ts'
import { queueDelivery } from './queue-delivery.ts'
import { readDelivery } from './read-delivery.ts'
import { lockWebhook } from './select-webhook.ts'
import { webhookDeliveries } from './tables.ts'

/** Sends one delivery again, now, with the same id. Throws conflict where its endpoint is switched off. */
export async function replayDelivery({ context, id }: { context: AppContext; id: string }): Promise<DeliveryView> {
  const { webhookId } = await readDelivery({ context, id })
  await context.db.transaction(async (tx) => {
    await lockEnabled(tx, webhookId)
    await sendAgain(tx, id, context.now())
  })
  return readDelivery({ context, id })
}

/** Sends again whatever has failed. Throws conflict where the endpoint is switched off. */
export async function replayFailed(args: { context: AppContext; webhookId: string }): Promise<{ replayed: number }> {
  const { context, webhookId } = args
  return context.db.transaction(async (tx) => {
    await lockEnabled(tx, webhookId)
    const failed = await tx
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.state, 'failed')))
    for (const { id } of failed) await sendAgain(tx, id, context.now())
    return { replayed: failed.length }
  })
}

async function lockEnabled(tx: Transaction, webhookId: string): Promise<void> {
  const { state } = await lockWebhook(tx, webhookId)
  if (state === 'disabled')
    throw new AppError('conflict', 'This webhook is switched off. Switch it on, then try again.')
}

async function sendAgain(tx: Transaction, id: string, now: Date): Promise<void> {
  const [delivery] = await tx
    .update(webhookDeliveries)
    .set({ state: 'waiting', tries: 0, firstTriedAt: null, nextTryAt: now })
    .where(eq(webhookDeliveries.id, id))
    .returning()
  if (delivery) await queueDelivery(tx, delivery)
}
