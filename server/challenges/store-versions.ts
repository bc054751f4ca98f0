import { eq, sql } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { Executor } from '../database/database.ts'
import type { Challenge } from './format/challenge.ts'
import { challenges, challengeVersions } from './tables.ts'

/**
 * Stores each challenge's content under its hash. The first version of a challenge is published with that, because
 * nobody can have another; a later one waits for an author to publish it. Doing so again changes nothing; several
 * servers may do it at once. Challenges that are not passed stay as they are.
 *
 * @returns hashes of the versions that were not known before
 */
export async function storeChallengeVersions(
  db: Executor,
  loaded: readonly Challenge[],
  now: Date = new Date(),
): Promise<readonly string[]> {
  // One order for everybody, so that two servers that start together never wait for each other's rows in a ring.
  const ordered = [...loaded].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  if (ordered.length === 0) return []
  return db.transaction(async (tx) => {
    const stored = await tx
      .insert(challengeVersions)
      .values(ordered.map(versionRow))
      .onConflictDoNothing()
      .returning({ hash: challengeVersions.hash })
    const published = await tx
      .insert(challenges)
      .values(ordered.map(({ slug, hash }) => ({ slug, hash, foundHash: hash, updatedAt: now })))
      .onConflictDoNothing()
      .returning({ slug: challenges.slug, hash: challenges.hash })
    for (const { slug, hash } of published) {
      const details = { hash, before: null }
      await recordAudit(tx, { at: now, actor: null, action: 'challenge.published', subject: slug, details })
    }
    const known = new Set(published.map(({ slug }) => slug))
    for (const { slug, hash } of ordered.filter((challenge) => !known.has(challenge.slug))) {
      const isNews = sql`${eq(challenges.slug, slug)} and ${challenges.foundHash} is distinct from ${hash}`
      await tx.update(challenges).set({ foundHash: hash }).where(isNews)
    }
    return stored.map(({ hash }) => hash)
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
    tags: [...challenge.tags],
    source: JSON.stringify(challenge.source),
  }
}
