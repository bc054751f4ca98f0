import { queryOptions } from '@tanstack/react-query'
import type { ReviewAttempt } from '../../../../server/shared/review.ts'
import { api, read } from '../../../shared/api/client.ts'

/** One attempt with its evidence. */
export function attemptQuery(id: string) {
  return queryOptions({
    queryKey: ['attempt', id],
    queryFn: (): Promise<ReviewAttempt> => read(api.api.attempts[':id'].$get({ param: { id } })),
  })
}
