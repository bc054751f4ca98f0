import { eq, inArray } from 'drizzle-orm'
import { challenges, challengeVersions } from '../challenges/tables.ts'
import type { Executor } from '../database/database.ts'
import type { RegradingSummary } from '../shared/regrading.ts'
import type { Regrading } from './tables.ts'

/** Regradings as they are told, with the title that their challenge has today. */
export async function toSummaries(db: Executor, rows: readonly Regrading[]): Promise<RegradingSummary[]> {
  const slugs = [...new Set(rows.map(({ challenge }) => challenge))]
  const known = await db
    .select({ slug: challenges.slug, title: challengeVersions.title })
    .from(challenges)
    .innerJoin(challengeVersions, eq(challengeVersions.hash, challenges.hash))
    .where(inArray(challenges.slug, slugs))
  const titles = new Map(known.map(({ slug, title }) => [slug, title]))
  return rows.map((row) => ({
    id: row.id,
    assessmentId: row.assessmentId,
    challenge: { slug: row.challenge, title: titles.get(row.challenge) ?? row.challenge },
    hash: row.hash,
    state: row.state,
    startedBy: row.startedBy,
    startedAt: row.startedAt.toISOString(),
    settledBy: row.settledBy,
    settledAt: row.settledAt?.toISOString() ?? null,
    changed: row.changed,
  }))
}
