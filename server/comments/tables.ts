import { type AnyPgColumn, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { attempts } from '../attempts/tables.ts'
import { users } from '../auth/tables.ts'

/** A thread is its first comment and those that name it. */
export const comments = pgTable(
  'review_comments',
  {
    id: uuid().primaryKey().defaultRandom(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    /** Null for the first of a thread. */
    threadId: uuid('thread_id').references((): AnyPgColumn => comments.id, { onDelete: 'cascade' }),
    /** JSON of `CommentPlace`, of the first alone; null is about the whole attempt. */
    place: text(),
    body: text().notNull(),
    writtenBy: text('written_by').references(() => users.id, { onDelete: 'set null' }),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
    /** Grows with every edit. */
    version: integer().notNull().default(1),
    editedAt: timestamp('edited_at', { withTimezone: true }),
    /** Of the first alone. */
    resolvedBy: text('resolved_by').references(() => users.id, { onDelete: 'set null' }),
    resolvedAt: timestamp('resolved_at', { withTimezone: true }),
  },
  (table) => [index().on(table.attemptId, table.writtenAt)],
)
export type Comment = typeof comments.$inferSelect
