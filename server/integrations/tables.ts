import { sql } from 'drizzle-orm'
import { index, integer, pgTable, real, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { invitations } from '../invitations/tables.ts'

/** An applicant tracking system that calls us, and that we call back. */
export const connections = pgTable('ats_connections', {
  id: uuid().primaryKey().defaultRandom(),
  kind: text({ enum: ['greenhouse', 'workable'] }).notNull(),
  name: text().notNull(),
  /** SHA-256 of the key that the system calls us with, hex. */
  keyHash: text('key_hash').notNull().unique(),
  /** What we call the system with, sealed: Greenhouse's own key again, or the token that Workable gave. */
  outboundKey: text('outbound_key'),
  /** Where results may be sent: `app.example.com`, `*.example.com`, either with a port. */
  hosts: text().array().notNull(),
  /** Scores from which Workable reads `passed` and `excelled`. */
  passedFrom: integer('passed_from').notNull(),
  excelledFrom: integer('excelled_from').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  lastCallAt: timestamp('last_call_at', { withTimezone: true }),
})
export type AtsConnection = typeof connections.$inferSelect

/**
 * One test that a system has asked us to send.
 *
 *     open ── the result is final ───────────→ telling
 *     open ── the link ends without a start ─→ telling (Workable alone wants to know)
 *     telling ── the system answers 2xx ─────→ told
 *     telling ── none of ten tries in a day ─→ failed
 *     told, failed ── told again by hand, or the score has changed ──→ telling
 */
export const orders = pgTable(
  'ats_orders',
  {
    id: uuid().primaryKey().defaultRandom(),
    connectionId: uuid('connection_id')
      .notNull()
      .references(() => connections.id, { onDelete: 'cascade' }),
    /** What the system calls the same request by: a repeated one finds the order that it made. */
    externalKey: text('external_key').notNull(),
    /** Where the result goes. */
    callbackUrl: text('callback_url').notNull(),
    /** Null only inside the transaction that makes both. */
    invitationId: uuid('invitation_id').references(() => invitations.id, { onDelete: 'cascade' }),
    state: text({ enum: ['open', 'telling', 'told', 'failed'] }).notNull(),
    outcome: text({ enum: ['completed', 'rejected', 'expired'] }),
    tries: integer().notNull().default(0),
    firstTriedAt: timestamp('first_tried_at', { withTimezone: true }),
    nextTryAt: timestamp('next_try_at', { withTimezone: true }),
    toldAt: timestamp('told_at', { withTimezone: true }),
    /** The score that was told; null until then, and where there was none to tell. */
    toldScore: real('told_score'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique().on(table.connectionId, table.externalKey),
    index().on(table.invitationId),
    index().on(table.connectionId, table.createdAt, table.id),
    index('ats_orders_telling').on(table.nextTryAt).where(sql`${table.state} = 'telling'`),
  ],
)
export type AtsOrder = typeof orders.$inferSelect

/** What was said between a system and us, in both directions, without the keys. */
export const exchanges = pgTable(
  'ats_exchanges',
  {
    id: uuid().primaryKey().defaultRandom(),
    connectionId: uuid('connection_id')
      .notNull()
      .references(() => connections.id, { onDelete: 'cascade' }),
    orderId: uuid('order_id').references(() => orders.id, { onDelete: 'cascade' }),
    direction: text({ enum: ['in', 'out'] }).notNull(),
    call: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    durationMs: integer('duration_ms').notNull(),
    status: integer(),
    request: text().notNull(),
    answer: text().notNull(),
    error: text(),
  },
  (table) => [index().on(table.connectionId, table.at, table.id), index().on(table.orderId)],
)
export type AtsExchange = typeof exchanges.$inferSelect
