import { and, eq, isNull } from 'drizzle-orm'
import { partOf, selectAttemptParts } from '../attempts/attempt-content.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { notifyAttempt } from '../events/notify.ts'
import { submissions } from '../grading/tables.ts'
import { AppError } from '../http/errors.ts'
import type { CommentList, CommentPlace, NewComment } from '../shared/comments.ts'
import type { StaffUser } from '../shared/review.ts'
import { listComments } from './list-comments.ts'
import { comments } from './tables.ts'

/**
 * Begins a thread, on a line or on the whole attempt, or answers in one.
 *
 * Throws not-found, also for a thread that is not of this attempt or that is hidden; invalid-input for a place that the
 * attempt does not have.
 */
export async function writeComment(args: {
  context: AppContext
  user: StaffUser
  attemptId: string
  comment: NewComment
}): Promise<CommentList> {
  const { context, user, attemptId, comment } = args
  const { body, thread, place } = comment
  if (thread !== null) await requireThread(args, thread)
  await context.db.transaction(async (tx) => {
    await selectAttempt(tx, attemptId)
    const at = thread === null ? place : null
    if (at !== null) await requirePlace(tx, attemptId, at)
    await tx.insert(comments).values({
      attemptId,
      threadId: thread,
      place: at && JSON.stringify(at),
      body,
      writtenBy: user.id,
      writtenAt: context.now(),
    })
    if (thread !== null) await reopen(tx, thread)
    await notifyAttempt(tx, attemptId)
  })
  return listComments(args)
}

/** Somebody who is not shown a thread yet cannot answer in it either. */
async function requireThread(args: Parameters<typeof listComments>[0], thread: string): Promise<void> {
  const { threads } = await listComments(args)
  if (threads.every(({ id }) => id !== thread)) throw new AppError('not-found', 'There is no such thread here.')
}

async function requirePlace(tx: Transaction, attemptId: string, place: CommentPlace): Promise<void> {
  partOf(await selectAttemptParts(tx, attemptId), place.challenge, place.language)
  if (place.submission === null) return
  const [found] = await tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        eq(submissions.id, place.submission),
        eq(submissions.attemptId, attemptId),
        eq(submissions.challenge, place.challenge),
      ),
    )
  if (!found) throw new AppError('invalid-input', 'This attempt has no such submission.')
}

/** An answer says that there is more to settle. */
async function reopen(tx: Transaction, thread: string): Promise<void> {
  await tx
    .update(comments)
    .set({ resolvedBy: null, resolvedAt: null })
    .where(and(eq(comments.id, thread), isNull(comments.threadId)))
}
