import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import type { CommentList } from '../shared/comments.ts'
import type { StaffUser } from '../shared/review.ts'
import { listComments } from './list-comments.ts'
import { comments } from './tables.ts'

/**
 * Settles a thread or opens it again.
 *
 * Throws not-found, also for a thread that is hidden; conflict where somebody else was faster.
 */
export async function resolveThread(args: {
  context: AppContext
  user: StaffUser
  id: string
  isResolved: boolean
}): Promise<CommentList> {
  const { context, user, id, isResolved } = args
  const [thread] = await context.db
    .select({ attemptId: comments.attemptId })
    .from(comments)
    .where(and(eq(comments.id, id), isNull(comments.threadId)))
  const list = thread && (await listComments({ context, user, attemptId: thread.attemptId }))
  if (!thread || list?.threads.every((one) => one.id !== id)) {
    throw new AppError('not-found', 'There is no such thread.')
  }
  await context.db.transaction(async (tx) => {
    const [changed] = await tx
      .update(comments)
      .set(isResolved ? { resolvedBy: user.id, resolvedAt: context.now() } : { resolvedBy: null, resolvedAt: null })
      .where(and(eq(comments.id, id), isResolved ? isNull(comments.resolvedAt) : isNotNull(comments.resolvedAt)))
      .returning({ id: comments.id })
    if (!changed)
      throw new AppError('conflict', `Somebody else has ${isResolved ? 'resolved' : 'reopened'} it already.`)
    await notifyAttempt(tx, thread.attemptId)
    const action = isResolved ? 'comments.settled' : 'comments.reopened'
    const details = { thread: id }
    await recordAudit(tx, { at: context.now(), actor: user, action, subject: thread.attemptId, details })
  })
  return listComments({ context, user, attemptId: thread.attemptId })
}
