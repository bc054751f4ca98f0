import type { WebhookView } from '../shared/webhooks.ts'
import type { Webhook } from './tables.ts'

export function toWebhookView(webhook: Webhook, now: Date): WebhookView {
  const { id, url, description, types, state, disabledBecause, disabledAt, failingSince, oldSecretUntil } = webhook
  return {
    id,
    url,
    description,
    types,
    state,
    disabledBecause,
    disabledAt: disabledAt?.toISOString() ?? null,
    failingSince: failingSince?.toISOString() ?? null,
    oldSecretUntil: oldSecretUntil && oldSecretUntil > now ? oldSecretUntil.toISOString() : null,
    createdAt: webhook.createdAt.toISOString(),
  }
}
