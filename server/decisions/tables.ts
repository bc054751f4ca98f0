import { boolean, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { attempts } from '../attempts/tables.ts'
import { users } from '../auth/tables.ts'

/**
 * What was decided of an attempt, every time. Rows are only ever added: the newest counts, the others are the trail of
 * who decided what and when. The key makes a second person who decides on the same basis come too late.
 */
export const decisions = pgTable(
  'decisions',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    /** From 1. */
    version: integer().notNull(),
    outcome: text({ enum: ['advance', 'hold', 'decline'] }).notNull(),
    reason: text().notNull(),
    /** Whether the assessment's bands decided, and no person. */
    byBands: boolean('by_bands').notNull().default(false),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.version] })],
)
export type Decision = typeof decisions.$inferSelect

/** When somebody of the company first looked at a finished attempt: what "under review" means to its candidate. */
export const reviewsBegun = pgTable('reviews_begun', {
  attemptId: uuid('attempt_id')
    .primaryKey()
    .references(() => attempts.id, { onDelete: 'cascade' }),
  begunBy: text('begun_by').references(() => users.id, { onDelete: 'set null' }),
  begunAt: timestamp('begun_at', { withTimezone: true }).notNull(),
})
