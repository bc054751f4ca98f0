import { integer, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { assessments } from '../assessments/tables.ts'
import { attempts } from '../attempts/tables.ts'
import { users } from '../auth/tables.ts'

const attemptId = () =>
  uuid('attempt_id')
    .notNull()
    .references(() => attempts.id, { onDelete: 'cascade' })
const person = (name: string) => text(name).references(() => users.id, { onDelete: 'set null' })

/**
 * What an assessment's attempts are judged by, every version of it. Rows are only ever added, so that a review can be
 * read beside the words that it was made with.
 */
export const rubrics = pgTable(
  'rubrics',
  {
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    /** From 1. */
    version: integer().notNull(),
    reviewers: integer().$type<1 | 2>().notNull(),
    /** JSON of `Criterion[]`. */
    criteria: text().notNull(),
    madeBy: person('made_by'),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.version] })],
)

/** What one person makes of one attempt. */
export const reviews = pgTable(
  'reviews',
  {
    attemptId: attemptId(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The rubric's version, the same for all reviews of an attempt; 0 where there was none. */
    rubricVersion: integer('rubric_version').notNull(),
    recommendation: text({ enum: ['advance', 'hold', 'decline'] }),
    reason: text().notNull().default(''),
    begunAt: timestamp('begun_at', { withTimezone: true }).notNull(),
    /** Null while it is being written. */
    submittedAt: timestamp('submitted_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.userId] })],
)
export type ReviewRow = typeof reviews.$inferSelect

/** The level that somebody chose for a criterion. */
export const reviewRatings = pgTable(
  'review_ratings',
  {
    attemptId: attemptId(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    criterion: text().notNull(),
    level: integer().notNull(),
    note: text().notNull(),
    /** Grows with every change, so that a change made on old grounds is noticed. */
    version: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.userId, table.criterion] })],
)

/** A score that a person put in the place of the tests' own, every time. Rows are only ever added; the newest counts. */
export const scoreOverrides = pgTable(
  'score_overrides',
  {
    attemptId: attemptId(),
    /** From 1. */
    version: integer().notNull(),
    /** Null puts the tests' own score back. */
    score: real(),
    reason: text().notNull(),
    madeBy: person('made_by'),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.version] })],
)
