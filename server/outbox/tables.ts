import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { invitations } from '../invitations/tables.ts'
import { hiringEventTypes } from '../shared/events.ts'

/**
 * What has happened, written in the transaction in which it happens: an event exists if the change does. Whoever is to
 * hear of it, webhooks and applicant tracking systems, is found afterwards by the job that is written along with it.
 */
export const hiringEvents = pgTable(
  'hiring_events',
  {
    id: uuid().primaryKey().defaultRandom(),
    type: text({ enum: hiringEventTypes }).notNull(),
    invitationId: uuid('invitation_id')
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    /** JSON of HiringEventData, as text: it is sent as it was written, however the rows change meanwhile. */
    data: text().notNull(),
    occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.invitationId, table.occurredAt)],
)
export type HiringEvent = typeof hiringEvents.$inferSelect
