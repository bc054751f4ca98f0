import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { attempts } from '../attempts/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'

/**
 * What candidates thought of a challenge, in the version that they were given. Read in aggregate, by challenge; a page
 * that shows somebody's score never shows it.
 */
export const challengeFeedback = pgTable(
  'challenge_feedback',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    slug: text().notNull(),
    hash: text()
      .notNull()
      .references(() => challengeVersions.hash),
    /** 1 to 5, the best last; null where that question was left out. */
    clear: integer(),
    fair: integer(),
    time: integer(),
    comment: text().notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.slug] }), index().on(table.slug)],
)
