import { selectAttempt } from '../attempts/select-attempt.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { DecisionTrail } from '../shared/decisions.ts'
import type { StaffUser } from '../shared/review.ts'
import { listDecisions } from './list-decisions.ts'
import { reviewsBegun } from './tables.ts'

/** Notes that somebody looks at a finished attempt. The first one counts, and repeating it changes nothing. */
export async function beginReview(args: {
  context: AppContext
  attemptId: string
  user: StaffUser
}): Promise<DecisionTrail> {
  const { context, attemptId, user } = args
  const { state } = await selectAttempt(context.db, attemptId)
  if (state === 'running') throw new AppError('conflict', 'The candidate is still working.')
  await context.db
    .insert(reviewsBegun)
    .values({ attemptId, begunBy: user.id, begunAt: context.now() })
    .onConflictDoNothing()
  return listDecisions({ context, attemptId })
}
