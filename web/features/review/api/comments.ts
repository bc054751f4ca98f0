import { queryOptions } from '@tanstack/react-query'
import type { CommentList, NewComment } from '../../../../server/shared/comments.ts'
import { api, read } from '../../../shared/api/client.ts'

/** What reviewers wrote about an attempt; asked again whenever something of the attempt is new. */
export function commentsQuery(attemptId: string) {
  return queryOptions({
    queryKey: ['attempt', attemptId, 'comments'],
    queryFn: (): Promise<CommentList> => read(api.api.attempts[':id'].comments.$get({ param: { id: attemptId } })),
  })
}

export function writeComment(id: string, json: NewComment): Promise<CommentList> {
  return read(api.api.attempts[':id'].comments.$post({ param: { id }, json }))
}

export function editComment(id: string, json: { body: string; basedOn: number }): Promise<CommentList> {
  return read(api.api.comments[':id'].$put({ param: { id }, json }))
}

export function resolveThread(id: string, isResolved: boolean): Promise<CommentList> {
  return read(api.api.comments[':id'].resolution.$post({ param: { id }, json: { isResolved } }))
}
