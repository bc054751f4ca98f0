import { queryOptions } from '@tanstack/react-query'
import type { ChallengeSimilarity, PairView, SimilarityOverview } from '../../../server/shared/similarity.ts'
import { api, read } from '../../shared/api/client.ts'

/** Asked again this often while a comparison goes on, in milliseconds. */
const watchMs = 1_000

export const similarityQuery = queryOptions({
  queryKey: ['attempts', 'similarity'],
  queryFn: (): Promise<SimilarityOverview> => read(api.api.similarity.$get()),
})

export function challengeSimilarityQuery(slug: string) {
  return queryOptions({
    queryKey: ['attempts', 'similarity', slug],
    queryFn: (): Promise<ChallengeSimilarity> => read(api.api.similarity.challenges[':slug'].$get({ param: { slug } })),
    refetchInterval: ({ state: { data } }) => (data?.progress && !data.progress.finishedAt ? watchMs : false),
  })
}

export function pairQuery(id: string) {
  return queryOptions({
    queryKey: ['attempts', 'pair', id],
    queryFn: (): Promise<PairView> => read(api.api.similarity.pairs[':id'].$get({ param: { id } })),
  })
}
