import type { AppContext } from '../context.ts'
import { refreshScore } from '../grading/refresh-score.ts'
import { planReading } from '../signals/plan-reading.ts'
import { lockAttempt } from './attempt-of-candidate.ts'
import { allowedMs } from './deadline.ts'
import { submitUnsubmitted } from './submit-unsubmitted.ts'

/** Work that was done in time and came after the close: handed in again where it changes the files. */
export async function submitLateWork({ context, attemptId }: { context: AppContext; attemptId: string }) {
  await context.db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId)
    await planReading(tx, attemptId)
    const made = await submitUnsubmitted({ context, tx, attempt, origin: 'late', at: allowedMs(attempt) })
    if (made > 0) await refreshScore(context, tx, attempt)
  })
}
