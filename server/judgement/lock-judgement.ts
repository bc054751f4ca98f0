import { sql } from 'drizzle-orm'
import { hasRunOut } from '../attempts/deadline.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { Transaction } from '../database/database.ts'
import { AppError } from '../http/errors.ts'

/**
 * A finished attempt, whose judgement nobody else changes until the transaction ends. Two people who act at once come
 * one after the other, and who comes second sees what the first has done.
 *
 * Throws not-found; conflict while the attempt runs.
 */
export async function lockJudgement(tx: Transaction, attemptId: string, now: Date): Promise<Attempt> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`judgement ${attemptId}`}))`)
  const attempt = await selectAttempt(tx, attemptId)
  if (attempt.state === 'running' && !hasRunOut(attempt, now)) {
    throw new AppError('conflict', 'The candidate is still working. Judge the attempt when it is finished.')
  }
  return attempt
}
