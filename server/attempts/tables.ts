import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { assessments } from '../assessments/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'
import { invitations } from '../invitations/tables.ts'

/**
 * One candidate's sitting. `running` → `finished`, once, by close-attempt.ts.
 *
 * The duration is copied at the start, so that a later change to the assessment touches nobody in flight; the
 * deadline is computed from it (deadline.ts) and stands in no column.
 */
export const attempts = pgTable(
  'attempts',
  {
    id: uuid().primaryKey().defaultRandom(),
    invitationId: uuid('invitation_id')
      .notNull()
      .unique()
      .references(() => invitations.id),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
    state: text({ enum: ['running', 'finished'] }).notNull(),
    finishReason: text('finish_reason', { enum: ['candidate', 'deadline'] }),
    durationMs: integer('duration_ms').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    /** Wording of what is recorded that the candidate agreed to. */
    consent: text().notNull(),
    /** The number of the journal's next batch; the row's lock orders whoever appends. */
    journalNext: integer('journal_next').notNull().default(0),
    /** Characters of JSON that the journal holds. */
    journalChars: integer('journal_chars').notNull().default(0),
    /** 0 to 100; null until everything that counts is graded. */
    score: real(),
  },
  (table) => [
    index().on(table.startedAt, table.id),
    index().on(table.assessmentId),
    index('attempts_running').on(table.startedAt).where(sql`${table.state} = 'running'`),
  ],
)
export type Attempt = typeof attempts.$inferSelect

/** The exact content that an attempt was given. */
export const attemptChallenges = pgTable(
  'attempt_challenges',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    slug: text().notNull(),
    hash: text()
      .notNull()
      .references(() => challengeVersions.hash),
    weight: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.position] })],
)
export type AttemptChallenge = typeof attemptChallenges.$inferSelect
