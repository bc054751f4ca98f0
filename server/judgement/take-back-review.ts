import { and, eq, isNotNull, ne } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import type { Judgement } from '../shared/judgement.ts'
import type { StaffUser } from '../shared/review.ts'
import { lockJudgement } from './lock-judgement.ts'
import { readJudgement } from './read-judgement.ts'
import { countReviews } from './reviews-in.ts'
import { reviews } from './tables.ts'

/**
 * Opens one's own review again, to change it, as long as nobody else's can be read by now.
 *
 * Throws not-found; conflict where there is none that is in, or where it was made beside another.
 */
export async function takeBackReview(args: {
  context: AppContext
  user: StaffUser
  attemptId: string
}): Promise<Judgement> {
  const { context, user, attemptId } = args
  await context.db.transaction(async (tx) => {
    const attempt = await lockJudgement(tx, attemptId, context.now())
    const { wanted, areIn } = await countReviews(tx, attempt)
    const [other] = await tx
      .select({ userId: reviews.userId })
      .from(reviews)
      .where(and(eq(reviews.attemptId, attemptId), ne(reviews.userId, user.id), isNotNull(reviews.submittedAt)))
      .limit(1)
    if (other && areIn >= wanted) {
      throw new AppError(
        'conflict',
        'Another review can be read by now, so yours stays as it is. Add a comment instead.',
      )
    }
    const [open] = await tx
      .update(reviews)
      .set({ submittedAt: null })
      .where(and(eq(reviews.attemptId, attemptId), eq(reviews.userId, user.id), isNotNull(reviews.submittedAt)))
      .returning({ userId: reviews.userId })
    if (!open) throw new AppError('conflict', 'You have no review here that is in.')
    await notifyAttempt(tx, attemptId)
    const at = context.now()
    await recordAudit(tx, { at, actor: user, action: 'review.taken-back', subject: attemptId, details: {} })
  })
  return readJudgement({ context, user, attemptId })
}
