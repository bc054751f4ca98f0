import { and, eq, inArray } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { nextTryAt, quietUntil } from '../outbound/retry-schedule.ts'
import type { OutboundOutcome } from '../outbound/send.ts'
import { disableWebhook } from './disable-webhook.ts'
import { webhookLimits } from './limits.ts'
import { queueDelivery } from './queue-delivery.ts'
import { type Webhook, type WebhookDelivery, webhookAttempts, webhookDeliveries, webhooks } from './tables.ts'

interface Try {
  readonly context: AppContext
  readonly deliveryId: string
  readonly triedAt: Date
  readonly outcome: OutboundOutcome
}

/** Writes down what a try came to, and what follows from it, in one transaction. */
export async function recordTry({ context, deliveryId, triedAt, outcome }: Try): Promise<void> {
  await context.db.transaction(async (tx) => {
    const webhook = await lockWebhookOf(tx, deliveryId)
    if (!webhook) return
    const [delivery] = await tx
      .select()
      .from(webhookDeliveries)
      .where(and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.state, 'waiting')))
      .for('update')
    if (!delivery) return
    const { status, error, answer, durationMs } = outcome
    await tx.insert(webhookAttempts).values({ deliveryId, at: triedAt, durationMs, status, error, answer })
    const now = context.now()
    const tries = delivery.tries + 1
    const firstTriedAt = delivery.firstTriedAt ?? triedAt
    if (status !== null && status >= 200 && status < 300) {
      await settle(tx, deliveryId, { state: 'delivered', tries, firstTriedAt, nextTryAt: null })
      await tx.update(webhooks).set({ failingSince: null, quietUntil: null }).where(eq(webhooks.id, delivery.webhookId))
      return
    }
    const random = Math.random()
    const failure = { firstTriedAt, now, tries, status, retryAfter: outcome.retryAfter, random }
    const next = status === 410 ? null : nextTryAt(failure)
    const state = next ? 'waiting' : 'failed'
    const settled = await settle(tx, deliveryId, { state, tries, firstTriedAt, nextTryAt: next })
    if (settled) await queueDelivery(tx, settled)
    await noteFailure(tx, { webhook, now, status, givenUp: next === null, peace: quietUntil(failure) })
  })
}

async function settle(
  tx: Transaction,
  id: string,
  values: Pick<WebhookDelivery, 'state' | 'tries' | 'firstTriedAt' | 'nextTryAt'>,
): Promise<WebhookDelivery | undefined> {
  const [row] = await tx.update(webhookDeliveries).set(values).where(eq(webhookDeliveries.id, id)).returning()
  return row
}

interface FailureNote {
  readonly webhook: Webhook
  readonly now: Date
  readonly status: number | null
  /** No try is left of this delivery. */
  readonly givenUp: boolean
  readonly peace: Date | null
}

async function noteFailure(tx: Transaction, { webhook, now, status, givenUp, peace }: FailureNote): Promise<void> {
  const { id } = webhook
  const failingSince = webhook.failingSince ?? now
  await tx.update(webhooks).set({ failingSince, quietUntil: peace }).where(eq(webhooks.id, id))
  const failedFor = now.getTime() - failingSince.getTime()
  if (status === 410) await disableWebhook(tx, id, 'gone', now)
  else if (givenUp && failedFor >= webhookLimits.failingMs) await disableWebhook(tx, id, 'failing', now)
}

/** The endpoint before its deliveries, as everybody locks them who changes both. */
async function lockWebhookOf(tx: Transaction, deliveryId: string): Promise<Webhook | undefined> {
  const own = tx
    .select({ id: webhookDeliveries.webhookId })
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.id, deliveryId))
  const [webhook] = await tx.select().from(webhooks).where(inArray(webhooks.id, own)).for('no key update')
  return webhook
}
