import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { assessments } from '../assessments/tables.ts'

export const invitations = pgTable(
  'invitations',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
    name: text().notNull(),
    email: text().notNull(),
    /** SHA-256 of the link's token, hex. */
    tokenHash: text('token_hash').notNull().unique(),
    extraMinutes: integer('extra_minutes').notNull(),
    /** The clock cannot be started before; null where it can at once. */
    opensAt: timestamp('opens_at', { withTimezone: true }),
    /** The link works until then for somebody who has not started. */
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    /** When the page behind the link was first looked at. */
    openedAt: timestamp('opened_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.assessmentId, table.createdAt)],
)
export type Invitation = typeof invitations.$inferSelect

/** Links that later mails carry, beside the first one. */
export const invitationLinks = pgTable(
  'invitation_links',
  {
    /** SHA-256 of the link's token, hex. */
    tokenHash: text('token_hash').primaryKey(),
    invitationId: uuid('invitation_id')
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.invitationId)],
)
