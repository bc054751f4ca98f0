import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Board } from '../../../../server/shared/board.ts'
import type { NewDecisions } from '../../../../server/shared/handing-on.ts'
import { api, read } from '../../../shared/api/client.ts'

/** Asked again with the attempts, as they change. */
export function boardQuery(assessmentId: string, limit: number) {
  return queryOptions({
    queryKey: ['attempts', 'board', assessmentId, limit],
    queryFn: (): Promise<Board> =>
      read(api.api.assessments[':id'].board.$get({ param: { id: assessmentId }, query: { limit: String(limit) } })),
    placeholderData: keepPreviousData,
  })
}

export function decideMany(request: NewDecisions): Promise<{ decided: number }> {
  return read(api.api['review-decisions'].$post({ json: request }))
}
