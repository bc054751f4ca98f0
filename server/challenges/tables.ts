import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Every content a challenge has had. Rows are never changed: attempts are pinned to them by hash. */
export const challengeVersions = pgTable(
  'challenge_versions',
  {
    hash: text().primaryKey(),
    slug: text().notNull(),
    title: text().notNull(),
    kind: text({ enum: ['coding', 'break-fix', 'written'] }).notNull(),
    difficulty: text({ enum: ['easy', 'medium', 'hard'] }),
    minutes: integer(),
    languages: text({ enum: ['javascript', 'typescript'] })
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** JSON of a ChallengeSource, as text: jsonb refuses \u0000, which a file may hold. */
    source: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('challenge_versions_slug').on(table.slug)],
)

/** Which version new attempts get. A content that comes back after a change points here again. */
export const challenges = pgTable('challenges', {
  slug: text().primaryKey(),
  hash: text()
    .notNull()
    .references(() => challengeVersions.hash),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
})
