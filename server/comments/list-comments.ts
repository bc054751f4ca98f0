import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import { isJudgementHidden } from '../judgement/reviews-in.ts'
import type { CommentList, CommentPlace, CommentView } from '../shared/comments.ts'
import type { StaffUser } from '../shared/review.ts'
import { type Comment, comments } from './tables.ts'

interface Row {
  readonly comment: Comment
  readonly by: string | null
  readonly resolver: string | null
}

/** What was written about an attempt, as far as this person may read it yet. Throws not-found. */
export async function listComments(args: {
  context: AppContext
  user: StaffUser
  attemptId: string
}): Promise<CommentList> {
  const { context, user, attemptId } = args
  const { db } = context
  const isHidden = await isJudgementHidden(db, await selectAttempt(db, attemptId))
  const resolvers = alias(users, 'resolvers')
  const rows: Row[] = await db
    .select({ comment: comments, by: users.name, resolver: resolvers.name })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.writtenBy))
    .leftJoin(resolvers, eq(resolvers.id, comments.resolvedBy))
    .where(eq(comments.attemptId, attemptId))
    .orderBy(asc(comments.writtenAt), asc(comments.id))
  const shown = isHidden ? rows.filter(({ comment }) => comment.writtenBy === user.id) : rows
  const threads = shown
    .filter(({ comment }) => comment.threadId === null)
    .map(({ comment, resolver }) => ({
      id: comment.id,
      place: comment.place === null ? null : (JSON.parse(comment.place) as CommentPlace),
      resolved: comment.resolvedAt && { by: resolver, at: comment.resolvedAt.toISOString() },
      comments: shown
        .filter((one) => one.comment.id === comment.id || one.comment.threadId === comment.id)
        .map((one) => toView(one, user)),
    }))
  return { threads, isHidden }
}

function toView({ comment, by }: Row, user: StaffUser): CommentView {
  const { id, body, writtenBy, writtenAt, version, editedAt } = comment
  return {
    id,
    by,
    isMine: writtenBy === user.id,
    body,
    at: writtenAt.toISOString(),
    version,
    editedAt: editedAt?.toISOString() ?? null,
  }
}
