import { sql } from 'drizzle-orm'
import { index, integer, pgTable, real, text, timestamp } from 'drizzle-orm/pg-core'

/** Every content a challenge has had. Rows are never changed: assessments and attempts are pinned to them by hash. */
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
    tags: text().array().notNull().default(sql`'{}'`),
    /** JSON of a ChallengeSource, as text: jsonb refuses \u0000, which a file may hold. */
    source: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('challenge_versions_slug').on(table.slug)],
)

/**
 * One row a challenge. Its first version is published as it is found; a later one waits in `foundHash` until an author
 * publishes it. Who has begun an attempt, and an assessment that has the challenge, keep the version that they have.
 *
 *   offered ──retire──▶ retired ──publish──▶ offered
 */
export const challenges = pgTable('challenges', {
  slug: text().primaryKey(),
  /** The published version: what an assessment that is made now gets. */
  hash: text()
    .notNull()
    .references(() => challengeVersions.hash),
  /** What the folder held when it was last read. */
  foundHash: text('found_hash').references(() => challengeVersions.hash),
  /** From then on no assessment can be made of it. */
  retiredAt: timestamp('retired_at', { withTimezone: true }),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
})

/** Folders that cannot be read as a challenge at the moment; the last good version goes on. */
export const folderFaults = pgTable('folder_faults', {
  folder: text().primaryKey(),
  slug: text().notNull(),
  /** JSON of Problem[], as text. */
  problems: text().notNull(),
  foundAt: timestamp('found_at', { withTimezone: true }).notNull(),
})

/** What the check said of a version. The same content gives the same report, so it is written once. */
export const challengeChecks = pgTable('challenge_checks', {
  hash: text()
    .primaryKey()
    .references(() => challengeVersions.hash),
  /** JSON of a QualityReport, as text. */
  report: text().notNull(),
  /** Repeated from the report, for the list. */
  quality: text({ enum: ['proven', 'problems'] }).notNull(),
  mutationScore: real('mutation_score'),
  checkedAt: timestamp('checked_at', { withTimezone: true }).notNull(),
})
