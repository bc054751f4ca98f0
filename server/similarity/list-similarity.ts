import { and, asc, eq, gte, sql } from 'drizzle-orm'
import { challenges, challengeVersions } from '../challenges/tables.ts'
import type { AppContext } from '../context.ts'
import type { SimilarityOverview } from '../shared/similarity.ts'
import { similarityLimits } from './limits.ts'
import { toProgress } from './progress.ts'
import { similarityPairs, similarityRuns, similarityWorks } from './tables.ts'

/** Every challenge of which submissions are compared. */
export async function listSimilarity({ context: { db } }: { context: AppContext }): Promise<SimilarityOverview> {
  const compared = db
    .select({ challenge: similarityWorks.challenge, count: sql<number>`count(*)::int`.as('compared_count') })
    .from(similarityWorks)
    .groupBy(similarityWorks.challenge)
    .as('compared')
  const pairs = db
    .select({ challenge: similarityPairs.challenge, count: sql<number>`count(*)::int`.as('pair_count') })
    .from(similarityPairs)
    .where(and(gte(similarityPairs.similarity, similarityLimits.worthFrom)))
    .groupBy(similarityPairs.challenge)
    .as('pairs')
  const rows = await db
    .select({
      slug: similarityRuns.challenge,
      title: challengeVersions.title,
      compared: compared.count,
      worthReading: pairs.count,
      run: similarityRuns,
    })
    .from(similarityRuns)
    .innerJoin(challenges, eq(challenges.slug, similarityRuns.challenge))
    .innerJoin(challengeVersions, eq(challengeVersions.hash, challenges.hash))
    .leftJoin(compared, eq(compared.challenge, similarityRuns.challenge))
    .leftJoin(pairs, eq(pairs.challenge, similarityRuns.challenge))
    .orderBy(asc(challengeVersions.title))
  return {
    challenges: rows.map(({ run, slug, title, ...counts }) => ({
      slug,
      title,
      compared: counts.compared ?? 0,
      worthReading: counts.worthReading ?? 0,
      progress: toProgress(run),
    })),
  }
}
