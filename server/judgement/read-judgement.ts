import { asc, desc, eq } from 'drizzle-orm'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import type { AppliedCriterion, Judgement, Rating, Review, ScoreOverride } from '../shared/judgement.ts'
import type { StaffUser } from '../shared/review.ts'
import { criteriaOfAttempt } from './criteria-of-attempt.ts'
import { reviewScore } from './review-score.ts'
import { reviewRatings, reviews, scoreOverrides } from './tables.ts'

/** How an attempt is judged, as far as this person may see it yet. Throws not-found. */
export async function readJudgement(args: {
  context: AppContext
  user: StaffUser
  attemptId: string
}): Promise<Judgement> {
  const { context, user, attemptId } = args
  const { db } = context
  const attempt = await selectAttempt(db, attemptId)
  const { rubric, criteria } = await criteriaOfAttempt(db, attempt)
  const all = await selectReviews(db, attemptId, criteria)
  const areIn = all.filter(({ review }) => review.submittedAt !== null)
  const isHidden = rubric.reviewers > 1 && areIn.length < rubric.reviewers
  return {
    rubric: { version: rubric.version, newest: rubric.newest },
    reviewers: rubric.reviewers,
    criteria,
    mine: all.find(({ userId }) => userId === user.id)?.review ?? null,
    others: isHidden ? [] : areIn.filter(({ userId }) => userId !== user.id).map(({ review }) => review),
    reviewsIn: areIn.length,
    isHidden,
    testsScore: attempt.score,
    overrides: await listOverrides(db, attemptId),
  }
}

async function selectReviews(
  db: Executor,
  attemptId: string,
  criteria: readonly AppliedCriterion[],
): Promise<{ userId: string; review: Review }[]> {
  const rows = await db
    .select({ review: reviews, by: users.name })
    .from(reviews)
    .innerJoin(users, eq(users.id, reviews.userId))
    .where(eq(reviews.attemptId, attemptId))
    .orderBy(asc(reviews.begunAt), asc(reviews.userId))
  const ratings = await db.select().from(reviewRatings).where(eq(reviewRatings.attemptId, attemptId))
  return rows.map(({ review: { userId, recommendation, reason, submittedAt }, by }) => {
    const own: Record<string, Rating> = Object.fromEntries(
      ratings
        .filter((one) => one.userId === userId)
        .map(({ criterion, level, note, version }) => [criterion, { level, note, version }]),
    )
    const score = reviewScore(criteria, (id) => own[id]?.level)
    return {
      userId,
      review: { by, ratings: own, recommendation, reason, submittedAt: submittedAt?.toISOString() ?? null, score },
    }
  })
}

async function listOverrides(db: Executor, attemptId: string): Promise<ScoreOverride[]> {
  const { version, score, reason, madeAt, madeBy } = scoreOverrides
  const rows = await db
    .select({ version, score, reason, by: users.name, madeAt })
    .from(scoreOverrides)
    .leftJoin(users, eq(users.id, madeBy))
    .where(eq(scoreOverrides.attemptId, attemptId))
    .orderBy(desc(version))
  return rows.map(({ madeAt: at, ...row }) => ({ ...row, at: at.toISOString() }))
}
