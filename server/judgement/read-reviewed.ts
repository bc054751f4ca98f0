import { and, eq, isNotNull } from 'drizzle-orm'
import type { Attempt } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import { criteriaOfAttempt } from './criteria-of-attempt.ts'
import { reviewScore } from './review-score.ts'
import { reviewRatings, reviews } from './tables.ts'

/** What reviewers make of an attempt, as far as others may be told. */
export interface Reviewed {
  /** Whether people are to read it at all: two reviewers, criteria that people rate, or an answer in prose. */
  readonly isWanted: boolean
  /** Whether every review that is wanted is in. */
  readonly isIn: boolean
  /** The mean of these reviews, 0 to 100 with two decimals; null until they are in, and where they rate nothing. */
  readonly score: number | null
}

/** @param hasProse whether the attempt has written questions */
export async function readReviewed(db: Executor, attempt: Attempt, hasProse: boolean): Promise<Reviewed> {
  const { rubric, criteria } = await criteriaOfAttempt(db, attempt)
  const isWanted = hasProse || rubric.reviewers > 1 || criteria.some(({ levels }) => levels.length > 0)
  const submitted = await db
    .select({ userId: reviews.userId })
    .from(reviews)
    .where(and(eq(reviews.attemptId, attempt.id), isNotNull(reviews.submittedAt)))
  if (submitted.length < rubric.reviewers) return { isWanted, isIn: false, score: null }
  const ratings = await db.select().from(reviewRatings).where(eq(reviewRatings.attemptId, attempt.id))
  const scores = submitted.map(({ userId }) =>
    reviewScore(criteria, (id) => ratings.find((one) => one.userId === userId && one.criterion === id)?.level),
  )
  return { isWanted, isIn: true, score: mean(scores) }
}

function mean(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null)
  if (known.length === 0) return null
  return Math.round((100 * known.reduce((sum, score) => sum + score, 0)) / known.length) / 100
}
