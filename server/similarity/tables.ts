import { boolean, index, integer, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { attempts } from '../attempts/tables.ts'
import { submissions } from '../grading/tables.ts'

/** What of an attempt is compared, one row a challenge: the submission that counts, as its own fingerprints. */
export const similarityWorks = pgTable(
  'similarity_works',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    challenge: text().notNull(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    /** Those that the challenge's author did not write, repeats included. */
    fingerprints: integer().array().notNull(),
    /** False while it is read but not yet compared with all others. */
    isCompared: boolean('is_compared').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.challenge] }), index().on(table.challenge)],
)

/** Two attempts whose work on a challenge is alike. `left` is the smaller id. */
export const similarityPairs = pgTable(
  'similarity_pairs',
  {
    id: uuid().primaryKey().defaultRandom(),
    challenge: text().notNull(),
    leftAttempt: uuid('left_attempt')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    rightAttempt: uuid('right_attempt')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    /** 0 to 1. */
    similarity: real().notNull(),
  },
  (table) => [
    index().on(table.challenge, table.similarity),
    index().on(table.leftAttempt),
    index().on(table.rightAttempt),
  ],
)
export type SimilarityPair = typeof similarityPairs.$inferSelect

/** How far the comparison of a challenge is. */
export const similarityRuns = pgTable('similarity_runs', {
  challenge: text().primaryKey(),
  /** Submissions to be compared this time, and how many of them are. */
  total: integer().notNull(),
  done: integer().notNull(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  /** Null while it goes on. */
  finishedAt: timestamp('finished_at', { withTimezone: true }),
})
