import type { HiringEvent } from '../outbox/tables.ts'

/** The receiver's idempotency key: the same over retries and replays. */
export function messageId(event: Pick<HiringEvent, 'id'>): string {
  return `msg_${event.id}`
}

/** The body, byte for byte the same at every try. */
export function messageBody({ type, occurredAt, data }: HiringEvent): string {
  return JSON.stringify({ type, timestamp: occurredAt.toISOString(), data: JSON.parse(data) })
}
