import { and, eq } from 'drizzle-orm'
import type { Verdict } from '../../sandbox/index.ts'
import { lockAttempt } from '../attempts/attempt-of-candidate.ts'
import { attemptChallenges } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { gradedColumns } from './graded-columns.ts'
import { refreshScore } from './refresh-score.ts'
import { runHiddenTests } from './run-hidden-tests.ts'
import { type Submission, submissions } from './tables.ts'
import { giveTurnBack } from './take-turn.ts'

/**
 * Runs the hidden tests on one submission and writes the verdict. However often the job runs, the first verdict that
 * is written stays. A platform error rejects, so that the queue tries again: it is never scored.
 */
export async function gradeSubmission(
  context: AppContext,
  { submissionId }: { submissionId: string },
  run: { readonly signal: AbortSignal },
): Promise<void> {
  const [submission] = await context.db.select().from(submissions).where(eq(submissions.id, submissionId))
  if (submission?.state !== 'queued') return
  const verdict = await grade(context, submission, run.signal)
  if (verdict.status === 'platform-error') throw new Error(`Not graded: ${verdict.message}`)
  await context.db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, submission.attemptId)
    const written = await tx
      .update(submissions)
      .set({ state: 'graded', ...gradedColumns(verdict), gradedAt: context.now() })
      .where(and(eq(submissions.id, submissionId), eq(submissions.state, 'queued')))
      .returning({ id: submissions.id })
    if (written.length === 0) return
    await giveTurnBack(tx, submissionId)
    await refreshScore(context, tx, attempt)
    await notifyAttempt(tx, attempt.id)
  })
}

async function grade(context: AppContext, submission: Submission, signal: AbortSignal): Promise<Verdict> {
  const [pin] = await context.db
    .select({ hash: attemptChallenges.hash })
    .from(attemptChallenges)
    .where(and(eq(attemptChallenges.attemptId, submission.attemptId), eq(attemptChallenges.slug, submission.challenge)))
  if (!pin) throw new Error(`The submission ${submission.id} is of a challenge that its attempt does not have`)
  return runHiddenTests({ context, submission, hash: pin.hash, priority: 'grading', signal })
}
