import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { AuditAction } from './audit-event.ts'

/**
 * Who did what, and when. Rows are added and nothing else: triggers of the migrations refuse every change and
 * deletion, the server's own included, but for what server/privacy has the database forget.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Of `users`, without a reference: the log outlives the person. Null where the server acted by itself. */
    actorId: text('actor_id'),
    /** The name as it was then. */
    actorName: text('actor_name').notNull(),
    action: text().$type<AuditAction>().notNull(),
    /** What it was done to: a slug, an id. */
    subject: text().notNull(),
    /** JSON of the event's details, as text. */
    details: text().notNull(),
    /** The address that it came from. Null for the server's own doing and the command line. */
    origin: text(),
  },
  (table) => [index().on(table.subject, table.id), index().on(table.action, table.id)],
)
