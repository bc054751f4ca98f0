import { count, desc, eq } from 'drizzle-orm'
import { challenges, challengeVersions } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { ChallengeSimilarity } from '../shared/similarity.ts'
import { clustersOf } from './clusters.ts'
import { similarityLimits } from './limits.ts'
import { toProgress } from './progress.ts'
import { inOrder, selectCompared } from './select-compared.ts'
import { similarityPairs, similarityRuns, similarityWorks } from './tables.ts'

const mostPairs = 200

/** The pairs of a challenge, the most alike first. Throws not-found. */
export async function readChallengeSimilarity(args: {
  context: AppContext
  slug: string
}): Promise<ChallengeSimilarity> {
  const { context, slug } = args
  const { db } = context
  const [challenge] = await db
    .select({ title: challengeVersions.title })
    .from(challenges)
    .innerJoin(challengeVersions, eq(challengeVersions.hash, challenges.hash))
    .where(eq(challenges.slug, slug))
  if (!challenge) throw new AppError('not-found', 'There is no such challenge.')
  const [run] = await db.select().from(similarityRuns).where(eq(similarityRuns.challenge, slug))
  const [works] = await db.select({ count: count() }).from(similarityWorks).where(eq(similarityWorks.challenge, slug))
  const pairs = await db
    .select()
    .from(similarityPairs)
    .where(eq(similarityPairs.challenge, slug))
    .orderBy(desc(similarityPairs.similarity), similarityPairs.id)
    .limit(mostPairs)
  const compared = await selectCompared(db, [...new Set(pairs.flatMap((one) => [one.leftAttempt, one.rightAttempt]))])
  const worth = pairs.filter(({ similarity }) => similarity >= similarityLimits.worthFrom)
  return {
    slug,
    title: challenge.title,
    compared: works?.count ?? 0,
    progress: run ? toProgress(run) : null,
    pairs: pairs.flatMap(({ id, similarity, leftAttempt, rightAttempt }) => {
      const sides = inOrder(compared, leftAttempt, rightAttempt)
      return sides ? [{ id, similarity: toPercent(similarity), ...sides }] : []
    }),
    clusters: clustersOf(worth.map((one) => [one.leftAttempt, one.rightAttempt] as const)).map((ids) =>
      ids.flatMap((id) => compared.get(id) ?? []),
    ),
  }
}

/** Rounded down: what is not quite the same is never told as the same. */
export function toPercent(similarity: number): number {
  return Math.floor(similarity * 100 + 1e-4)
}
