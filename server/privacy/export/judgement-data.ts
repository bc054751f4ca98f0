import { asc, eq } from 'drizzle-orm'
import { comments } from '../../comments/tables.ts'
import type { Executor } from '../../database/database.ts'
import { decisions } from '../../decisions/tables.ts'
import { reviewRatings, reviews, scoreOverrides } from '../../judgement/tables.ts'
import type { ByNumber } from './people-by-number.ts'

/** What people made of an attempt, in their words and without their names. */
export async function judgementData(db: Executor, attemptId: string, by: ByNumber) {
  const ratings = await db.select().from(reviewRatings).where(eq(reviewRatings.attemptId, attemptId))
  const reviewed = await db.select().from(reviews).where(eq(reviews.attemptId, attemptId)).orderBy(asc(reviews.begunAt))
  const written = await db
    .select()
    .from(comments)
    .where(eq(comments.attemptId, attemptId))
    .orderBy(asc(comments.writtenAt))
  const overridden = await db
    .select()
    .from(scoreOverrides)
    .where(eq(scoreOverrides.attemptId, attemptId))
    .orderBy(asc(scoreOverrides.version))
  const decided = await db
    .select()
    .from(decisions)
    .where(eq(decisions.attemptId, attemptId))
    .orderBy(asc(decisions.version))
  return {
    reviews: reviewed.map(({ userId, recommendation, reason, submittedAt }) => ({
      by: by(userId),
      recommendation,
      reason,
      submittedAt,
      ratings: ratings
        .filter((rating) => rating.userId === userId)
        .map(({ criterion, level, note }) => ({ criterion, level, note })),
    })),
    comments: written.map(({ body, place, writtenBy, writtenAt: at }) => ({
      by: by(writtenBy),
      at,
      place: place === null ? null : (JSON.parse(place) as unknown),
      body,
    })),
    scoresByHand: overridden.map(({ score, reason, madeBy, madeAt: at }) => ({ by: by(madeBy), at, score, reason })),
    decisions: decided.map(({ outcome, reason, byBands, decidedBy, decidedAt: at }) => ({
      by: byBands ? 'A rule of the assessment' : by(decidedBy),
      at,
      outcome,
      reason,
    })),
  }
}
