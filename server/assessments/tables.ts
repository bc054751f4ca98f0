import { boolean, index, integer, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { users } from '../auth/tables.ts'
import { challengeVersions } from '../challenges/tables.ts'

/**
 * What a company asks of its candidates.
 *
 *     draft ── publish ──→ published ── archive ──→ archived ── restore ──→ published
 *
 * The columns repeat the newest published settings, or a draft's before the first. An edit changes `draft` alone until
 * it is published as the next version; an invitation keeps the version that was the newest when it was made.
 */
export const assessments = pgTable('assessments', {
  id: uuid().primaryKey().defaultRandom(),
  state: text({ enum: ['draft', 'published', 'archived'] })
    .notNull()
    .default('published'),
  /** Of what is published; 0 before the first. */
  version: integer().notNull().default(1),
  /** Grows with every change to draft or state. */
  revision: integer().notNull().default(1),
  /** JSON of `AssessmentSettings`; null where nothing is left to publish. */
  draft: text(),
  changedBy: text('changed_by').references(() => users.id, { onDelete: 'set null' }),
  changedAt: timestamp('changed_at', { withTimezone: true }),
  title: text().notNull(),
  role: text().notNull(),
  introduction: text().notNull(),
  durationMinutes: integer('duration_minutes').notNull(),
  counts: text({ enum: ['last', 'best'] }).notNull(),
  hiddenResults: text('hidden_results', { enum: ['nothing', 'counts', 'groups'] }).notNull(),
  /** What candidates may use of AI, and in the company's own words how, or why not. */
  aiRule: text('ai_rule', { enum: ['none', 'documentation', 'allowed'] })
    .notNull()
    .default('none'),
  aiNote: text('ai_note').notNull().default(''),
  /** Whom this assessment's candidates may ask; null leaves it to the company's own contact. */
  contact: text(),
  /** How much of what happens after the end the link tells. */
  afterwards: text({ enum: ['received', 'progress', 'decision'] })
    .notNull()
    .default('received'),
  /** When its scores go to an applicant tracking system. */
  reports: text({ enum: ['graded', 'decided'] })
    .notNull()
    .default('graded'),
  /** For systems that know tests by numbers alone. */
  number: integer().generatedAlwaysAsIdentity().unique(),
  /** Reviewers see no name until an attempt is decided. */
  blind: boolean().notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})
export type Assessment = typeof assessments.$inferSelect

/** Everything that was ever published. Rows are added and never changed. */
export const assessmentVersions = pgTable(
  'assessment_versions',
  {
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    /** From 1. */
    version: integer().notNull(),
    /** JSON of `AssessmentSettings`. */
    settings: text().notNull(),
    publishedBy: text('published_by').references(() => users.id, { onDelete: 'set null' }),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.version] })],
)

/** Which challenges, each in the version that was published when it was added, or that somebody has moved it to. */
export const assessmentChallenges = pgTable(
  'assessment_challenges',
  {
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    /** Of the assessment. */
    version: integer().notNull().default(1),
    position: integer().notNull(),
    /** From 0: a candidate gets one challenge of each slot. */
    slot: integer().notNull().default(0),
    slug: text().notNull(),
    hash: text()
      .notNull()
      .references(() => challengeVersions.hash),
    weight: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.version, table.position] }), index().on(table.slug)],
)
