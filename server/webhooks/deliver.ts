import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { OutboundOutcome } from '../outbound/send.ts'
import { hiringEvents } from '../outbox/tables.ts'
import { webhookLimits } from './limits.ts'
import { messageBody, messageId } from './message.ts'
import { queueDelivery } from './queue-delivery.ts'
import { recordTry } from './record-try.ts'
import { signedHeaders } from './sign.ts'
import { type Webhook, type WebhookDelivery, webhookDeliveries, webhooks } from './tables.ts'

/**
 * Tries one delivery.
 *
 *     waiting ── 2xx ───────────────────────────→ delivered
 *     waiting ── anything else, tries left ─────→ waiting, to be tried later
 *     waiting ── anything else, none left ──────→ failed
 *     waiting ── 410 ───────────────────────────→ failed, and the endpoint is switched off
 *     waiting ── the endpoint is switched off ──→ failed
 *     waiting ── the endpoint wants peace ──────→ waiting, to be tried then
 *     delivered, failed ── replayed by hand ────→ waiting
 *
 * A process that dies between the request and the record tries again: receivers know a repeated `webhook-id`.
 */
export async function deliverWebhook(
  context: AppContext,
  { deliveryId }: { deliveryId: string },
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  const [row] = await context.db
    .select()
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(hiringEvents, eq(hiringEvents.id, webhookDeliveries.eventId))
    .where(eq(webhookDeliveries.id, deliveryId))
  if (row?.webhook_deliveries.state !== 'waiting') return
  const { webhooks: webhook, webhook_deliveries: delivery, hiring_events: event } = row
  const now = context.now()
  if (webhook.state === 'disabled') return changeWaiting(context, deliveryId, { state: 'failed', nextTryAt: null })
  if (isLater(webhook.quietUntil, now)) return changeWaiting(context, deliveryId, { nextTryAt: webhook.quietUntil })
  if (isLater(delivery.nextTryAt, now)) return
  const body = messageBody(event)
  const outcome = await post(context, webhook, { id: messageId(event), at: now, body }, signal)
  await recordTry({ context, deliveryId, triedAt: now, outcome })
}

function isLater(at: Date | null, now: Date): boolean {
  return at !== null && at.getTime() > now.getTime() + webhookLimits.toleranceMs
}

async function changeWaiting(
  context: AppContext,
  deliveryId: string,
  values: Partial<Pick<WebhookDelivery, 'state' | 'nextTryAt'>>,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const [changed] = await tx
      .update(webhookDeliveries)
      .set(values)
      .where(and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.state, 'waiting')))
      .returning()
    if (changed) await queueDelivery(tx, changed)
  })
}

async function post(
  context: AppContext,
  webhook: Webhook,
  message: { id: string; at: Date; body: string },
  signal: AbortSignal,
): Promise<OutboundOutcome> {
  const headers = signedHeaders(message, await secretsOf(context, webhook, message.at))
  const { url } = webhook
  return context.outbound({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    body: message.body,
    signal,
  })
}

async function secretsOf({ vault }: AppContext, webhook: Webhook, now: Date): Promise<string[]> {
  const { secret, oldSecret, oldSecretUntil } = webhook
  const old = oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > now ? [oldSecret] : []
  return Promise.all([secret, ...old].map((sealed) => vault.open(sealed)))
}
