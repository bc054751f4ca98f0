import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, real, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { assessments } from '../assessments/tables.ts'
import { attempts } from '../attempts/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'
import { submissions } from '../grading/tables.ts'

/**
 * A version of a challenge that is tried on the attempts of an assessment that are over.
 *
 *   running ──last one graded──▶ ready ──apply──▶ applied
 *      ▲  │                      │  │
 *      └──┼──include newer ones──┘  └──drop──▶ dropped
 *         └──drop──▶ dropped
 *
 * At most one of an assessment is open, since each tells of scores as they would be without another.
 */
export const regradings = pgTable(
  'regradings',
  {
    id: uuid().primaryKey().defaultRandom(),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    challenge: text().notNull(),
    hash: text()
      .notNull()
      .references(() => challengeVersions.hash),
    state: text({ enum: ['running', 'ready', 'applied', 'dropped'] }).notNull(),
    /** A name as it was then: the trail outlives the account. */
    startedBy: text('started_by').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    settledBy: text('settled_by'),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    /** Attempts whose score was changed; null until it is applied. */
    changed: integer(),
  },
  (table) => [
    index().on(table.assessmentId, table.startedAt),
    uniqueIndex('regradings_open').on(table.assessmentId).where(sql`${table.state} in ('running', 'ready')`),
  ],
)
export type Regrading = typeof regradings.$inferSelect

/** What the tried version says of one submission. `queued` → `graded` | `failed`, by regrade-submission.ts. */
export const regradedSubmissions = pgTable(
  'regraded_submissions',
  {
    regradingId: uuid('regrading_id')
      .notNull()
      .references(() => regradings.id, { onDelete: 'cascade' }),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    state: text({ enum: ['queued', 'graded', 'failed'] }).notNull(),
    /** Why it could not be graded: it keeps the verdict that it has. */
    fault: text(),
    /** As in `submissions`; null until graded. */
    score: real(),
    verdict: text(),
    hiddenPassed: integer('hidden_passed'),
    hiddenTotal: integer('hidden_total'),
    hiddenGroups: text('hidden_groups'),
    compileError: text('compile_error'),
    /** JSON of `ChangedTest[]`: which tests end otherwise than in the verdict that counts. */
    changes: text(),
  },
  (table) => [primaryKey({ columns: [table.regradingId, table.submissionId] }), index().on(table.attemptId)],
)

/** Whose score a regrading changed when it was applied, for whoever asks later. Rows are only ever added. */
export const regradedAttempts = pgTable(
  'regraded_attempts',
  {
    regradingId: uuid('regrading_id')
      .notNull()
      .references(() => regradings.id, { onDelete: 'cascade' }),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    /** The submission that counts since. */
    submissionId: uuid('submission_id').references(() => submissions.id, { onDelete: 'cascade' }),
    before: real(),
    after: real(),
    challengeBefore: real('challenge_before'),
    challengeAfter: real('challenge_after'),
  },
  (table) => [primaryKey({ columns: [table.regradingId, table.attemptId] }), index().on(table.attemptId)],
)

/** Verdicts that a regrading has replaced. Rows are only ever added. */
export const earlierVerdicts = pgTable(
  'earlier_verdicts',
  {
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    /** Of the regrading that replaced it, which knows who did so and when. */
    regradingId: uuid('regrading_id')
      .notNull()
      .references(() => regradings.id, { onDelete: 'cascade' }),
    /** Of the challenge's version that it was graded with. */
    hash: text().notNull(),
    score: real(),
    verdict: text(),
    gradedAt: timestamp('graded_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.regradingId] })],
)
