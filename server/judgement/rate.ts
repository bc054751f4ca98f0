import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { Judgement, NewRating } from '../shared/judgement.ts'
import type { StaffUser } from '../shared/review.ts'
import { criteriaOfAttempt } from './criteria-of-attempt.ts'
import { lockJudgement } from './lock-judgement.ts'
import { readJudgement } from './read-judgement.ts'
import { reviewRatings, reviews } from './tables.ts'

/**
 * Chooses a level for one criterion in one's own review, which begins with the first.
 *
 * Throws not-found; invalid-input for a criterion or level that there is not; conflict while the candidate works, where
 * the review is in already, and where the rating has changed since `basedOn`.
 */
export async function rate(args: {
  context: AppContext
  user: StaffUser
  attemptId: string
  rating: NewRating
}): Promise<Judgement> {
  const { context, user, attemptId, rating } = args
  await context.db.transaction(async (tx) => {
    const now = context.now()
    const attempt = await lockJudgement(tx, attemptId, now)
    const { rubric, criteria } = await criteriaOfAttempt(tx, attempt)
    const criterion = criteria.find(({ id, levels }) => id === rating.criterion && levels.length > 0)
    if (!criterion?.levels[rating.level]) {
      throw new AppError('invalid-input', 'The rubric has no such criterion, or the criterion no such level.')
    }
    const own = and(eq(reviews.attemptId, attemptId), eq(reviews.userId, user.id))
    await tx
      .insert(reviews)
      .values({ attemptId, userId: user.id, rubricVersion: rubric.version, begunAt: now })
      .onConflictDoNothing()
    const [review] = await tx.select().from(reviews).where(own)
    if (review?.submittedAt) throw new AppError('conflict', 'Your review is in. Take it back to change it.')
    if (!(await stored(tx, { attemptId, userId: user.id }, rating))) {
      throw new AppError(
        'conflict',
        'You have rated this in another window. What is shown now is what you chose there.',
      )
    }
  })
  return readJudgement({ context, user, attemptId })
}

/** False where the rating is not the one that this was based on. */
async function stored(
  tx: Transaction,
  own: { attemptId: string; userId: string },
  { criterion, level, note, basedOn }: NewRating,
): Promise<boolean> {
  const version = basedOn + 1
  const written =
    basedOn === 0
      ? await tx
          .insert(reviewRatings)
          .values({ ...own, criterion, level, note, version })
          .onConflictDoNothing()
          .returning({ version: reviewRatings.version })
      : await tx
          .update(reviewRatings)
          .set({ level, note, version })
          .where(
            and(
              eq(reviewRatings.attemptId, own.attemptId),
              eq(reviewRatings.userId, own.userId),
              eq(reviewRatings.criterion, criterion),
              eq(reviewRatings.version, basedOn),
            ),
          )
          .returning({ version: reviewRatings.version })
  return written.length > 0
}
