import { useMutation, useQueryClient } from '@tanstack/react-query'
import { judgementQuery, rate } from '../api/judgement.ts'
import { judgementScope } from './judgement-scope.ts'

export interface ChosenLevel {
  readonly criterion: string
  readonly level: number
  readonly note: string
}

/** Stores a level at once. Choices of one attempt go out one after the other, each based on the answer before it. */
export function useRate(attemptId: string) {
  const queries = useQueryClient()
  const { queryKey } = judgementQuery(attemptId)
  return useMutation({
    scope: judgementScope(attemptId),
    mutationFn: (chosen: ChosenLevel) => {
      const before = queries.getQueryData(queryKey)?.mine?.ratings[chosen.criterion]
      return rate(attemptId, { ...chosen, basedOn: before?.version ?? 0 })
    },
    onSuccess: (judgement) => queries.setQueryData(queryKey, judgement),
    onError: () => queries.invalidateQueries({ queryKey }),
  })
}
