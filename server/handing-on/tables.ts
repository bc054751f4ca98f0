import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { attempts } from '../attempts/tables.ts'
import { users } from '../auth/tables.ts'

/** Links by which somebody without an account reads one attempt's report, until they expire or are revoked. */
export const interviewLinks = pgTable(
  'interview_links',
  {
    id: uuid().primaryKey().defaultRandom(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token, hex. The token itself is in no row. */
    tokenHash: text('token_hash').notNull().unique(),
    label: text().notNull(),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    lastOpenedAt: timestamp('last_opened_at', { withTimezone: true }),
  },
  (table) => [index().on(table.attemptId)],
)
export type InterviewLinkRow = typeof interviewLinks.$inferSelect
