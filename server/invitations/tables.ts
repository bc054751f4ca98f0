import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { assessments } from '../assessments/tables.ts'
import { users } from '../auth/tables.ts'

export const invitations = pgTable(
  'invitations',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
    /** The settings that this candidate gets, whatever is published later. */
    assessmentVersion: integer('assessment_version').notNull().default(1),
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
    /** When somebody who has not started is reminded; null for never. */
    remindAt: timestamp('remind_at', { withTimezone: true }),
    remindedAt: timestamp('reminded_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index().on(table.assessmentId, table.createdAt),
    index('invitations_to_remind').on(table.remindAt).where(sql`${table.remindedAt} is null`),
  ],
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

/** What somebody of the company did to an invitation. Append-only: who, when and why is the evidence. */
export const invitationActs = pgTable(
  'invitation_acts',
  {
    id: uuid().primaryKey().defaultRandom(),
    invitationId: uuid('invitation_id')
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['resent', 'revoked', 'reopened', 'extra-time'] }).notNull(),
    /** Empty where none was asked for. */
    reason: text().notNull(),
    by: text().references(() => users.id, { onDelete: 'set null' }),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.invitationId, table.at)],
)
