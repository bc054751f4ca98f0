import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommentList } from '../../../../server/shared/comments.ts'
import { commentsQuery } from '../api/comments.ts'

/** Does something to an attempt's comments and shows what stands then, also where somebody else was faster. */
export function useCommentAct<Input>(attemptId: string, act: (input: Input) => Promise<CommentList>) {
  const queries = useQueryClient()
  const { queryKey } = commentsQuery(attemptId)
  return useMutation({
    mutationFn: act,
    onSuccess: (list) => queries.setQueryData(queryKey, list),
    onError: () => queries.invalidateQueries({ queryKey }),
  })
}
