import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { refreshScore } from '../grading/refresh-score.ts'
import { recordEvent } from '../outbox/record-event.ts'
import type { FinishReason } from '../shared/attempts.ts'
import { planReading } from '../signals/plan-reading.ts'
import { lockAttempt } from './attempt-of-candidate.ts'
import { deadlineOf, elapsedMs, hasRunOut } from './deadline.ts'
import { endPause } from './end-pause.ts'
import { submitUnsubmitted } from './submit-unsubmitted.ts'
import { type Attempt, attempts } from './tables.ts'

/**
 * The one way in which an attempt ends: behind the Finish button, the job at the deadline, the sweep, and whoever
 * finds that time has run out.
 *
 *     running ── candidate finishes ──────────────→ finished (candidate)
 *     running ── deadline and grace have passed ──→ finished (deadline), as of the deadline
 *
 * A pause that lasts ends with the attempt; while it lasts, no deadline passes.
 * Whatever is in the editor and not handed in becomes a submission in the same transaction. Closing what is closed
 * changes nothing, and so does a deadline that has not come yet: the attempt comes back as it is.
 */
export async function closeAttempt(args: {
  context: AppContext
  attemptId: string
  reason: FinishReason
}): Promise<Attempt> {
  const { context, attemptId, reason } = args
  return context.db.transaction(async (tx) => {
    const now = context.now()
    const attempt = await lockAttempt(tx, attemptId)
    if (attempt.state === 'finished') return attempt
    const runOut = hasRunOut(attempt, now)
    if (reason === 'deadline' && !runOut) return attempt
    const finishReason = runOut ? 'deadline' : 'candidate'
    const origin = runOut ? 'deadline' : 'finish'
    await submitUnsubmitted({ context, tx, attempt, origin, at: elapsedMs(attempt, now) })
    const finishedAt = new Date(Math.min(now.getTime(), deadlineOf(attempt)?.getTime() ?? Infinity))
    await endPause(tx, { attemptId: attempt.id, at: finishedAt, by: null })
    const [closed] = await tx
      .update(attempts)
      .set({ state: 'finished', finishReason, finishedAt })
      .where(and(eq(attempts.id, attempt.id), eq(attempts.state, 'running')))
      .returning()
    await planReading(tx, attempt.id)
    await notifyAttempt(tx, attempt.id)
    await recordEvent({ context, tx, type: 'attempt.finished', invitationId: attempt.invitationId })
    return refreshScore(context, tx, { ...attempt, ...closed })
  })
}
