import { integer, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const assessments = pgTable('assessments', {
  id: uuid().primaryKey().defaultRandom(),
  title: text().notNull(),
  role: text().notNull(),
  introduction: text().notNull(),
  durationMinutes: integer('duration_minutes').notNull(),
  counts: text({ enum: ['last', 'best'] }).notNull(),
  hiddenResults: text('hidden_results', { enum: ['nothing', 'counts'] }).notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})
export type Assessment = typeof assessments.$inferSelect

/** Which challenges, by slug: an attempt pins the exact version of each when it starts. */
export const assessmentChallenges = pgTable(
  'assessment_challenges',
  {
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    slug: text().notNull(),
    weight: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.position] })],
)
