import { sql } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import type { Challenge } from './format/challenge.ts'
import { challenges, challengeVersions } from './tables.ts'

/**
 * Stores each challenge's content under its hash and makes it the one that new attempts get. Doing so again changes
 * nothing; several servers may do it at once. Challenges that are not passed stay as they are.
 */
export async function storeChallengeVersions(db: Executor, loaded: readonly Challenge[]): Promise<void> {
  // One order for everybody, so that two servers that start together never wait for each other's rows in a ring.
  const ordered = [...loaded].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  if (ordered.length === 0) return
  await db.transaction(async (tx) => {
    await tx.insert(challengeVersions).values(ordered.map(versionRow)).onConflictDoNothing()
    await tx
      .insert(challenges)
      .values(ordered.map(({ slug, hash }) => ({ slug, hash })))
      .onConflictDoUpdate({
        target: challenges.slug,
        set: { hash: sql`excluded.hash`, updatedAt: sql`now()` },
        setWhere: sql`${challenges.hash} <> excluded.hash`,
      })
  })
}

function versionRow(challenge: Challenge): typeof challengeVersions.$inferInsert {
  return {
    hash: challenge.hash,
    slug: challenge.slug,
    title: challenge.title,
    kind: challenge.kind,
    difficulty: challenge.difficulty,
    minutes: challenge.minutes,
    languages: challenge.kind === 'written' ? [] : [...challenge.languages],
    source: JSON.stringify(challenge.source),
  }
}
