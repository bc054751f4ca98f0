import { and, desc, eq, gte, inArray, or, sql } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import { challenges, challengeVersions } from '../challenges/tables.ts'
import type { Executor } from '../database/database.ts'
import type { ClosestPair, SimilarWork } from '../shared/similarity.ts'
import { similarityLimits } from './limits.ts'
import { toPercent } from './read-challenge-similarity.ts'
import { selectCompared } from './select-compared.ts'
import { similarityPairs } from './tables.ts'

const { leftAttempt, rightAttempt } = similarityPairs
const mostTold = 5

/** The closest pair of each of these attempts, where one is worth reading. */
export async function selectClosest(db: Executor, ids: readonly string[]): Promise<ReadonlyMap<string, ClosestPair>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(similarityPairs)
    .where(
      and(
        gte(similarityPairs.similarity, similarityLimits.worthFrom),
        or(inArray(leftAttempt, [...ids]), inArray(rightAttempt, [...ids])),
      ),
    )
    .orderBy(desc(similarityPairs.similarity), similarityPairs.id)
  const closest = new Map<string, ClosestPair>()
  for (const { id, similarity, ...pair } of rows) {
    for (const one of [pair.leftAttempt, pair.rightAttempt]) {
      if (!closest.has(one)) closest.set(one, { pairId: id, similarity: toPercent(similarity) })
    }
  }
  return closest
}

/** How alike the closest pair of an attempt is, as `selectClosest` would show it; 0 where none is worth reading. */
export const closestSimilarity = sql`coalesce(greatest(
  (select max(similarity) from ${similarityPairs} where ${leftAttempt} = ${attempts.id} and similarity >= ${similarityLimits.worthFrom}),
  (select max(similarity) from ${similarityPairs} where ${rightAttempt} = ${attempts.id} and similarity >= ${similarityLimits.worthFrom})
), 0)::real`

/** The pairs of one attempt that are worth reading, the most alike first. */
export async function selectSimilarWork(db: Executor, attemptId: string): Promise<SimilarWork[]> {
  const rows = await db
    .select({ pair: similarityPairs, title: challengeVersions.title })
    .from(similarityPairs)
    .innerJoin(challenges, eq(challenges.slug, similarityPairs.challenge))
    .innerJoin(challengeVersions, eq(challengeVersions.hash, challenges.hash))
    .where(
      and(
        gte(similarityPairs.similarity, similarityLimits.worthFrom),
        or(eq(leftAttempt, attemptId), eq(rightAttempt, attemptId)),
      ),
    )
    .orderBy(desc(similarityPairs.similarity), similarityPairs.id)
    .limit(mostTold)
  const otherOf = (pair: (typeof rows)[number]['pair']) =>
    pair.leftAttempt === attemptId ? pair.rightAttempt : pair.leftAttempt
  const others = await selectCompared(
    db,
    rows.map(({ pair }) => otherOf(pair)),
  )
  return rows.map(({ pair, title }) => ({
    pairId: pair.id,
    similarity: toPercent(pair.similarity),
    challenge: title,
    other: others.get(otherOf(pair))?.name ?? '',
  }))
}
