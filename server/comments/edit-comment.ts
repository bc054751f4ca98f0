import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import type { CommentList } from '../shared/comments.ts'
import type { StaffUser } from '../shared/review.ts'
import { listComments } from './list-comments.ts'
import { comments } from './tables.ts'

/** Changes one's own words. Throws not-found for anybody else's, conflict where they have changed since `basedOn`. */
export async function editComment(args: {
  context: AppContext
  user: StaffUser
  id: string
  body: string
  basedOn: number
}): Promise<CommentList> {
  const { context, user, id, body, basedOn } = args
  const own = and(eq(comments.id, id), eq(comments.writtenBy, user.id))
  const attemptId = await context.db.transaction(async (tx) => {
    const [edited] = await tx
      .update(comments)
      .set({ body, version: basedOn + 1, editedAt: context.now() })
      .where(and(own, eq(comments.version, basedOn)))
      .returning({ attemptId: comments.attemptId })
    if (edited) {
      await notifyAttempt(tx, edited.attemptId)
      const details = { comment: id }
      const subject = edited.attemptId
      await recordAudit(tx, { at: context.now(), actor: user, action: 'comment.edited', subject, details })
      return edited.attemptId
    }
    const [there] = await tx.select({ id: comments.id }).from(comments).where(own)
    if (!there) throw new AppError('not-found', 'You have written no such comment.')
    throw new AppError('conflict', 'You have changed this comment in another window. Read it, then save again.')
  })
  return listComments({ context, user, attemptId })
}
