import { boolean, index, integer, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { challengeVersions } from '../challenges/tables.ts'

export const assessments = pgTable('assessments', {
  id: uuid().primaryKey().defaultRandom(),
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

/** Which challenges, each in the version that was published when it was added, or that somebody has moved it to. */
export const assessmentChallenges = pgTable(
  'assessment_challenges',
  {
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    slug: text().notNull(),
    hash: text()
      .notNull()
      .references(() => challengeVersions.hash),
    weight: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.position] }), index().on(table.slug)],
)
