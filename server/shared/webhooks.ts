import { z } from 'zod'
import { hiringEventData, hiringEventType } from './events.ts'

/** Webhooks by Standard Webhooks 1.0.0: https://github.com/standard-webhooks/standard-webhooks */

const url = z.url().max(2_000)
const description = z.string().trim().max(200)
/** Empty: every type, those that come later too. */
const types = z.array(hiringEventType).max(20)

export const newWebhook = z.strictObject({ url, description: description.default(''), types: types.default([]) })
export type NewWebhook = z.input<typeof newWebhook>

export const webhookChange = z.strictObject({
  url: url.optional(),
  description: description.optional(),
  types: types.optional(),
  enabled: z.boolean().optional(),
})
export type WebhookChange = z.input<typeof webhookChange>

export const webhookView = z.object({
  id: z.uuid(),
  url: z.string(),
  description: z.string(),
  types: z.array(hiringEventType),
  state: z.enum(['enabled', 'disabled']),
  /** `person`: switched off by hand. `gone`: the receiver answered 410. `failing`: nothing got through for days. */
  disabledBecause: z.enum(['person', 'gone', 'failing']).nullable(),
  disabledAt: z.iso.datetime().nullable(),
  /** Since when no delivery has succeeded; null where the last one did. */
  failingSince: z.iso.datetime().nullable(),
  /** Until when the secret from before the rotation signs too. */
  oldSecretUntil: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
})
export type WebhookView = z.infer<typeof webhookView>

export const webhookList = z.object({ webhooks: z.array(webhookView) })
export type WebhookList = z.infer<typeof webhookList>

/** The secret is shown in this answer and nowhere else. */
export const webhookWithSecret = webhookView.extend({ secret: z.string() })
export type WebhookWithSecret = z.infer<typeof webhookWithSecret>

/** What a receiver gets as its request's body. */
export const webhookMessage = z.object({
  type: hiringEventType,
  timestamp: z.iso.datetime(),
  data: hiringEventData,
})

export const deliveryState = z.enum(['waiting', 'delivered', 'failed'])
export type DeliveryState = z.infer<typeof deliveryState>

export const deliveryRow = z.object({
  id: z.uuid(),
  type: hiringEventType,
  candidate: z.string(),
  state: deliveryState,
  tries: z.number().int(),
  occurredAt: z.iso.datetime(),
  lastTriedAt: z.iso.datetime().nullable(),
  lastStatus: z.number().int().nullable(),
  /** When it is tried next; null where nothing is left to try. */
  nextTryAt: z.iso.datetime().nullable(),
})
export type DeliveryRow = z.infer<typeof deliveryRow>

export const deliveryQuery = z.object({
  state: deliveryState.optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

export const deliveryPage = z.object({ deliveries: z.array(deliveryRow), cursor: z.string().nullable() })
export type DeliveryPage = z.infer<typeof deliveryPage>

export const deliveryView = deliveryRow.extend({
  webhookId: z.uuid(),
  messageId: z.string(),
  /** The body as it is sent. */
  body: z.string(),
  attempts: z.array(
    z.object({
      at: z.iso.datetime(),
      durationMs: z.number().int(),
      status: z.number().int().nullable(),
      error: z.string().nullable(),
      answer: z.string(),
    }),
  ),
})
export type DeliveryView = z.infer<typeof deliveryView>

/** How many deliveries were put back into the queue. */
export const replayed = z.object({ replayed: z.number().int() })
