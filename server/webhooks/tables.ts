import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { hiringEvents } from '../outbox/tables.ts'
import { hiringEventTypes } from '../shared/events.ts'

export const webhooks = pgTable('webhooks', {
  id: uuid().primaryKey().defaultRandom(),
  url: text().notNull(),
  description: text().notNull(),
  /** Empty: every type. */
  types: text({ enum: hiringEventTypes }).array().notNull(),
  state: text({ enum: ['enabled', 'disabled'] }).notNull(),
  disabledBecause: text('disabled_because', { enum: ['person', 'gone', 'failing'] }),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
  /** Sealed by the vault: it signs, so it must be read again. */
  secret: text().notNull(),
  oldSecret: text('old_secret'),
  oldSecretUntil: timestamp('old_secret_until', { withTimezone: true }),
  failingSince: timestamp('failing_since', { withTimezone: true }),
  /** The receiver asked to be left in peace until then. */
  quietUntil: timestamp('quiet_until', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})
export type Webhook = typeof webhooks.$inferSelect

/**
 * One event on its way to one endpoint. Its steps are drawn in deliver.ts.
 */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid().primaryKey().defaultRandom(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    eventId: uuid('event_id')
      .notNull()
      .references(() => hiringEvents.id, { onDelete: 'cascade' }),
    state: text({ enum: ['waiting', 'delivered', 'failed'] }).notNull(),
    /** Of the present round; a replay begins a new one. */
    tries: integer().notNull().default(0),
    firstTriedAt: timestamp('first_tried_at', { withTimezone: true }),
    nextTryAt: timestamp('next_try_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique().on(table.webhookId, table.eventId),
    index().on(table.webhookId, table.createdAt, table.id),
    index().on(table.eventId),
    index('webhook_deliveries_waiting').on(table.nextTryAt).where(sql`${table.state} = 'waiting'`),
  ],
)
export type WebhookDelivery = typeof webhookDeliveries.$inferSelect

export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    id: uuid().primaryKey().defaultRandom(),
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: 'cascade' }),
    at: timestamp({ withTimezone: true }).notNull(),
    durationMs: integer('duration_ms').notNull(),
    status: integer(),
    error: text(),
    /** What the answer began with. */
    answer: text().notNull(),
  },
  (table) => [index().on(table.deliveryId, table.at)],
)
