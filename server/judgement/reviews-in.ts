import { and, count, eq, isNotNull } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import { selectRubric } from './select-rubric.ts'
import { reviews } from './tables.ts'

interface Judged {
  readonly id: string
  readonly assessmentId: string
}

/** How many reviews an attempt wants, and how many are in. */
export async function countReviews(db: Executor, attempt: Judged): Promise<{ wanted: 1 | 2; areIn: number }> {
  const { reviewers } = await selectRubric(db, attempt.assessmentId)
  const [counted] = await db
    .select({ count: count() })
    .from(reviews)
    .where(and(eq(reviews.attemptId, attempt.id), isNotNull(reviews.submittedAt)))
  return { wanted: reviewers, areIn: counted?.count ?? 0 }
}

/**
 * Where two reviews are wanted, what one person thinks is kept from the other until both are in: their reviews, their
 * comments, and what would come of them.
 */
export async function isJudgementHidden(db: Executor, attempt: Judged): Promise<boolean> {
  const { wanted, areIn } = await countReviews(db, attempt)
  return wanted > 1 && areIn < wanted
}

/** Throws conflict where two reviews are wanted and one is missing: whatever is settled now would tell of the other. */
export async function requireReviewsIn(db: Executor, attempt: Judged): Promise<void> {
  const { wanted, areIn } = await countReviews(db, attempt)
  if (wanted > 1 && areIn < wanted) {
    const so = areIn === 0 ? 'None is in yet.' : 'One is in.'
    throw new AppError('conflict', `This assessment wants two reviews before anything is settled. ${so}`)
  }
}
