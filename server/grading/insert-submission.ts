import { count, eq } from 'drizzle-orm'
import type { Attempt } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { notifyAttempt } from '../events/notify.ts'
import { addJob } from '../jobs/add-job.ts'
import type { Files, WorkLanguage } from '../shared/challenges.ts'
import { type Submission, submissions } from './tables.ts'
import { takeTurn } from './take-turn.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'grade-submission': { submissionId: string }
  }
}

/**
 * Stores work and, where tests grade it, the job that does so, in the caller's transaction. `attempt` is the locked row: the
 * lock gives submissions their order.
 */
export async function insertSubmission(args: {
  context: AppContext
  tx: Transaction
  attempt: Attempt
  challenge: string
  language: WorkLanguage
  files: Files
  origin: Submission['origin']
  at: number
  key?: string | undefined
}): Promise<Submission> {
  const { context, tx, attempt, challenge, language, files, origin, at, key } = args
  const attemptId = attempt.id
  const isProse = language === 'markdown'
  const [before] = await tx.select({ count: count() }).from(submissions).where(eq(submissions.attemptId, attemptId))
  const [submission] = await tx
    .insert(submissions)
    .values({
      attemptId,
      challenge,
      language,
      origin,
      key: key ?? null,
      at,
      ordinal: before?.count ?? 0,
      journalNumber: attempt.journalNext,
      files: JSON.stringify(files),
      state: isProse ? 'received' : 'queued',
      createdAt: context.now(),
    })
    .returning()
  if (!submission) throw new Error('The submission was not stored')
  if (!isProse) {
    const options = {
      jobKey: `grade-submission:${submission.id}`,
      priority: await takeTurn(tx, submission.id, attempt),
    }
    await addJob(tx, 'grade-submission', { submissionId: submission.id }, options)
  }
  await notifyAttempt(tx, attemptId)
  return submission
}
