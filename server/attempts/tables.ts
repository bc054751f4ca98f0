import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, real, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { assessments } from '../assessments/tables.ts'
import { users } from '../auth/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'
import { invitations } from '../invitations/tables.ts'
import type { AttemptTimes } from './deadline.ts'

/**
 * One candidate's sitting. `running` → `finished` by close-attempt.ts, and back by reopen-attempt.ts alone.
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
    /** The settings that this candidate was given. */
    assessmentVersion: integer('assessment_version').notNull().default(1),
    /** Which submission of a challenge counts, as it was told at the start. */
    counts: text({ enum: ['last', 'best'] })
      .notNull()
      .default('last'),
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
    index().on(table.assessmentId, table.score),
    index('attempts_running').on(table.startedAt).where(sql`${table.state} = 'running'`),
  ],
)

/** An attempt with what was done to its clock since the start; select-attempt.ts reads the two together. */
export type Attempt = typeof attempts.$inferSelect & Pick<AttemptTimes, 'grantedMs' | 'pauses'>

/** Minutes given to a candidate after the start. Append-only: who, when and why is the evidence. */
export const timeGrants = pgTable(
  'time_grants',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    /** Made by whoever asks, so that a repeated request grants once. */
    key: uuid().notNull(),
    minutes: integer().notNull(),
    reason: text().notNull(),
    grantedBy: text('granted_by').references(() => users.id, { onDelete: 'set null' }),
    grantedAt: timestamp('granted_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.key] })],
)

/** Stretches in which the clock of an attempt stood still. At most one of an attempt is open. */
export const attemptPauses = pgTable(
  'attempt_pauses',
  {
    id: uuid().primaryKey().defaultRandom(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    reason: text().notNull(),
    pausedBy: text('paused_by').references(() => users.id, { onDelete: 'set null' }),
    pausedAt: timestamp('paused_at', { withTimezone: true }).notNull(),
    resumedBy: text('resumed_by').references(() => users.id, { onDelete: 'set null' }),
    /** Null while the clock stands still. */
    resumedAt: timestamp('resumed_at', { withTimezone: true }),
  },
  (table) => [
    index().on(table.attemptId, table.pausedAt),
    uniqueIndex('attempt_pauses_open').on(table.attemptId).where(sql`${table.resumedAt} is null`),
  ],
)

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
    /** In which the candidate may work; empty for all that the challenge offers. */
    languages: text({ enum: ['javascript', 'typescript'] })
      .array()
      .notNull()
      .default(sql`'{}'`),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.position] })],
)
export type AttemptChallenge = typeof attemptChallenges.$inferSelect
