import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { users } from '../auth/tables.ts'
import { invitations } from '../invitations/tables.ts'

/**
 * What a candidate asks for before the start. Open until `answeredAt` is set, once; an invitation has one open request
 * at a time, and may ask again after an answer.
 */
export const accommodationRequests = pgTable(
  'accommodation_requests',
  {
    id: uuid().primaryKey().defaultRandom(),
    invitationId: uuid('invitation_id')
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    wishes: text({ enum: ['extra-time', 'breaks', 'other'] })
      .array()
      .notNull(),
    note: text().notNull(),
    /** The invitation's extra time as this answer set it; null where it left it alone. */
    extraMinutes: integer('extra_minutes'),
    reply: text(),
    answeredBy: text('answered_by').references(() => users.id, { onDelete: 'set null' }),
    answeredAt: timestamp('answered_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index().on(table.createdAt),
    uniqueIndex('accommodation_requests_open').on(table.invitationId).where(sql`${table.answeredAt} is null`),
  ],
)
export type AccommodationRequest = typeof accommodationRequests.$inferSelect
