import { index, integer, pgTable, real, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { attempts } from '../attempts/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'

/** A run of the visible tests. It counts for nothing; it is evidence of how somebody worked. */
export const runs = pgTable(
  'runs',
  {
    id: uuid().primaryKey().defaultRandom(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    challenge: text().notNull(),
    language: text({ enum: ['javascript', 'typescript'] }).notNull(),
    /** Milliseconds since the attempt started. */
    at: integer().notNull(),
    /** The journal's length when it ran: the fold up to there is what ran. */
    journalNumber: integer('journal_number').notNull(),
    status: text({ enum: ['graded', 'compile-error', 'platform-error'] }).notNull(),
    passed: integer().notNull(),
    failed: integer().notNull(),
    wallMs: real('wall_ms').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.attemptId, table.createdAt)],
)
export type Run = typeof runs.$inferSelect

/**
 * Work handed in for the hidden tests. `queued` → `graded`, once, by grade-submission.ts; a fault of ours leaves it
 * queued for the next try. Only a regrading that is applied changes a verdict, and keeps the one before. Answers in prose are `received`, which is all that we do with them: people read them.
 */
export const submissions = pgTable(
  'submissions',
  {
    id: uuid().primaryKey().defaultRandom(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    challenge: text().notNull(),
    language: text({ enum: ['javascript', 'typescript', 'markdown'] }).notNull(),
    origin: text({ enum: ['candidate', 'finish', 'deadline', 'late'] }).notNull(),
    /** Made by the browser for one press of Submit, so that a repeated request hands in once. */
    key: uuid(),
    at: integer().notNull(),
    /** Order of hand-in within the attempt, from 0. */
    ordinal: integer().notNull(),
    journalNumber: integer('journal_number').notNull(),
    /** JSON of path to text, as text: jsonb refuses lone surrogates and NUL. */
    files: text().notNull(),
    state: text({ enum: ['queued', 'graded', 'received'] }).notNull(),
    /** 0 to 100; null until graded. */
    score: real(),
    /** JSON of the sandbox's Verdict, as text; null until graded. Nothing that a candidate reaches selects it. */
    verdict: text(),
    /** What of the verdict a candidate may be told; null until graded. */
    hiddenPassed: integer('hidden_passed'),
    hiddenTotal: integer('hidden_total'),
    /** JSON of the hidden tests' groups with their counts, as text; null until graded. */
    hiddenGroups: text('hidden_groups'),
    /** Null where the submission loads. */
    compileError: text('compile_error'),
    /** Hash of the challenge's version that the verdict comes from; null where it is the one the attempt was given. */
    gradedWith: text('graded_with').references(() => challengeVersions.hash),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    gradedAt: timestamp('graded_at', { withTimezone: true }),
  },
  (table) => [
    index().on(table.attemptId, table.ordinal),
    uniqueIndex('submissions_key').on(table.attemptId, table.key),
  ],
)
export type Submission = typeof submissions.$inferSelect

/**
 * Whose turn it is among those that are queued; a row goes when its submission is graded. See take-turn.ts.
 */
export const gradingTurns = pgTable(
  'grading_turns',
  {
    submissionId: uuid('submission_id')
      .primaryKey()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    attemptId: uuid('attempt_id').notNull(),
    assessmentId: uuid('assessment_id').notNull(),
    /** Its place among those of its assessment. */
    cohortTurn: integer('cohort_turn').notNull(),
    /** Smaller is graded sooner. */
    turn: integer().notNull(),
  },
  (table) => [
    index().on(table.turn, table.submissionId),
    index().on(table.assessmentId, table.cohortTurn),
    index().on(table.attemptId, table.turn),
  ],
)
