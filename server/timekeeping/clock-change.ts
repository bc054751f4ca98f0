import { and, asc, eq } from 'drizzle-orm'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { lockAttempt } from '../attempts/attempt-of-candidate.ts'
import { scheduleClose } from '../attempts/close-job.ts'
import { hasRunOut } from '../attempts/deadline.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { type Attempt, attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'

/**
 * One thing that is done to a clock. It runs with the attempt's row locked, and throws conflict where the attempt is
 * not in a state for it.
 */
export type ClockChange = (tx: Transaction, attempt: Attempt, now: Date) => Promise<void>

/** Changes the clock of one attempt: its end is planned anew, and its candidate's page hears of it at once. */
export async function changeClock(context: AppContext, attemptId: string, change: ClockChange): Promise<void> {
  await context.db.transaction(async (tx) => {
    await selectAttempt(tx, attemptId)
    const attempt = await lockAttempt(tx, attemptId)
    const now = context.now()
    if (attempt.state === 'finished' || hasRunOut(attempt, now)) {
      throw new AppError('conflict', 'This attempt is over, so its clock cannot be changed any more.')
    }
    await change(tx, attempt, now)
    await scheduleClose(tx, await selectAttempt(tx, attemptId))
    await notifyAttempt(tx, attemptId)
  })
}

/**
 * Changes the clock of every attempt of an assessment that runs, each in a transaction of its own.
 *
 * @returns how many; one that does not allow it is left out
 */
export async function changeClocks(context: AppContext, assessmentId: string, change: ClockChange): Promise<number> {
  await selectAssessment(context.db, assessmentId)
  const running = await context.db
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.assessmentId, assessmentId), eq(attempts.state, 'running')))
    .orderBy(asc(attempts.startedAt))
  let changed = 0
  for (const { id } of running) {
    try {
      await changeClock(context, id, change)
      changed += 1
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict')) throw error
    }
  }
  return changed
}
