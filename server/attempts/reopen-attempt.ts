import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { optionalLatestDecision } from '../decisions/latest-decision.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import type { StaffUser } from '../shared/review.ts'
import { lockAttempt } from './attempt-of-candidate.ts'
import { scheduleClose } from './close-job.ts'
import { selectAttempt } from './select-attempt.ts'
import { type Attempt, attemptPauses, attempts, timeGrants } from './tables.ts'

/** Why the clock stood still between the end and the reopening. */
export const reopenedReason = 'The attempt was reopened.'

/**
 * Lets a finished attempt go on: the one way back from `finished` to `running`. The time between stands as a pause,
 * so nothing of it is counted, and the minutes come on top of what was left. What was handed in stays handed in.
 *
 * Throws conflict while the attempt runs, and once it is decided.
 */
export async function reopenAttempt(args: {
  context: AppContext
  tx: Transaction
  attempt: Attempt
  minutes: number
  reason: string
  user: StaffUser
}): Promise<Attempt> {
  const { context, tx, minutes, reason, user } = args
  const now = context.now()
  const { id, finishedAt } = await lockAttempt(tx, args.attempt.id)
  if (finishedAt === null) throw new AppError('conflict', 'The candidate is still working.')
  if (await optionalLatestDecision(tx, id)) {
    throw new AppError('conflict', 'This attempt is decided, so it cannot go on.')
  }
  const between = { pausedAt: finishedAt, pausedBy: user.id, resumedAt: now, resumedBy: user.id }
  await tx.insert(attemptPauses).values({ attemptId: id, reason: reopenedReason, ...between })
  const grant = { key: randomUUID(), minutes, reason, grantedBy: user.id, grantedAt: now }
  await tx.insert(timeGrants).values({ attemptId: id, ...grant })
  await tx
    .update(attempts)
    .set({ state: 'running', finishReason: null, finishedAt: null, score: null })
    .where(and(eq(attempts.id, id), eq(attempts.state, 'finished')))
  const reopened = await selectAttempt(tx, id)
  await scheduleClose(tx, reopened)
  await notifyAttempt(tx, id)
  return reopened
}
