import type { SimilarityProgress } from '../shared/similarity.ts'
import type { similarityRuns } from './tables.ts'

export function toProgress(run: typeof similarityRuns.$inferSelect): SimilarityProgress {
  const { total, done, startedAt, finishedAt } = run
  return { total, done, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null }
}
