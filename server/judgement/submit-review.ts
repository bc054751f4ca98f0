import { and, eq, isNull } from 'drizzle-orm'
import type { Attempt } from '../attempts/tables.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import { settleOrdersOf } from '../integrations/settle-orders.ts'
import { recordEvent } from '../outbox/record-event.ts'
import type { Judgement, NewReview } from '../shared/judgement.ts'
import type { StaffUser } from '../shared/review.ts'
import { criteriaOfAttempt } from './criteria-of-attempt.ts'
import { lockJudgement } from './lock-judgement.ts'
import { readJudgement } from './read-judgement.ts'
import { readResult } from './read-result.ts'
import { countReviews } from './reviews-in.ts'
import { reviewRatings, reviews } from './tables.ts'

/**
 * Hands one's own review in.
 *
 *   writing ── submit ──→ in ── take back (take-back-review.ts) ──→ writing
 *
 * Throws not-found; invalid-input while a criterion is not rated; conflict while the candidate works, or where it is in.
 */
export async function submitReview(args: {
  context: AppContext
  user: StaffUser
  attemptId: string
  review: NewReview
}): Promise<Judgement> {
  const { context, user, attemptId, review } = args
  await context.db.transaction(async (tx) => {
    const now = context.now()
    const attempt = await lockJudgement(tx, attemptId, now)
    const { rubric, criteria } = await criteriaOfAttempt(tx, attempt)
    const rated = await tx
      .select({ criterion: reviewRatings.criterion })
      .from(reviewRatings)
      .where(and(eq(reviewRatings.attemptId, attemptId), eq(reviewRatings.userId, user.id)))
    const missing = criteria.filter(
      ({ id, levels }) => levels.length > 0 && rated.every(({ criterion }) => criterion !== id),
    )
    if (missing.length > 0) {
      const titles = missing.map(({ title }) => `“${title}”`).join(', ')
      throw new AppError('invalid-input', `Choose a level for ${titles} first.`)
    }
    const [made] = await tx
      .insert(reviews)
      .values({ attemptId, userId: user.id, rubricVersion: rubric.version, begunAt: now, ...review, submittedAt: now })
      .onConflictDoUpdate({
        target: [reviews.attemptId, reviews.userId],
        set: { ...review, submittedAt: now },
        setWhere: isNull(reviews.submittedAt),
      })
      .returning({ userId: reviews.userId })
    if (!made) throw new AppError('conflict', 'Your review is in already.')
    await notifyAttempt(tx, attemptId)
    const details = { recommendation: review.recommendation }
    await recordAudit(tx, { at: now, actor: user, action: 'review.handed-in', subject: attemptId, details })
    await tellOfReviews(context, tx, attempt)
  })
  return readJudgement({ context, user, attemptId })
}

/**
 * The last review that is wanted is the grade of an attempt that no test grades; of any other, it may make the score
 * final.
 */
async function tellOfReviews(context: AppContext, tx: Transaction, attempt: Attempt): Promise<void> {
  const { wanted, areIn } = await countReviews(tx, attempt)
  if (areIn < wanted) return
  const { isGraded } = await readResult(tx, attempt.id, null)
  const { invitationId } = attempt
  if (isGraded && attempt.score === null) await recordEvent({ context, tx, type: 'attempt.graded', invitationId })
  else await settleOrdersOf({ ...context, db: tx }, invitationId)
}
