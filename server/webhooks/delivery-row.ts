import { desc, eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { type HiringEvent, hiringEvents } from '../outbox/tables.ts'
import type { HiringEventData } from '../shared/events.ts'
import type { DeliveryRow } from '../shared/webhooks.ts'
import { type WebhookDelivery, webhookAttempts, webhookDeliveries } from './tables.ts'

/** Deliveries with their events and the last try of each, for a page to narrow down. */
export function selectDeliveries(db: Executor) {
  const last = db
    .selectDistinctOn([webhookAttempts.deliveryId])
    .from(webhookAttempts)
    .orderBy(webhookAttempts.deliveryId, desc(webhookAttempts.at))
    .as('last')
  return db
    .select({ delivery: webhookDeliveries, event: hiringEvents, lastAt: last.at, lastStatus: last.status })
    .from(webhookDeliveries)
    .innerJoin(hiringEvents, eq(hiringEvents.id, webhookDeliveries.eventId))
    .leftJoin(last, eq(last.deliveryId, webhookDeliveries.id))
    .$dynamic()
}

interface DeliveryParts {
  readonly delivery: WebhookDelivery
  readonly event: HiringEvent
  readonly lastAt: Date | null
  readonly lastStatus: number | null
}

export function toDeliveryRow({ delivery, event, lastAt, lastStatus }: DeliveryParts): DeliveryRow {
  const { id, state, tries, nextTryAt } = delivery
  const { candidate }: HiringEventData = JSON.parse(event.data)
  return {
    id,
    type: event.type,
    candidate: candidate.name,
    state,
    tries,
    occurredAt: event.occurredAt.toISOString(),
    lastTriedAt: lastAt?.toISOString() ?? null,
    lastStatus,
    nextTryAt: nextTryAt?.toISOString() ?? null,
  }
}
