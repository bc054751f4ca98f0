import { count, eq } from 'drizzle-orm'
import type { Attempt } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { notifyAttempt } from '../events/notify.ts'
import { addJob } from '../jobs/add-job.ts'
import type { Files, Language } from '../shared/challenges.ts'
import { type Submission, submissions } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'grade-submission': { submissionId: string }
  }
}

/**
 * Stores work for grading, and the job that grades it, in the caller's transaction. `attempt` is the locked row: the
 * lock gives submissions their order.
 */
export async function insertSubmission(args: {
  context: AppContext
  tx: Transaction
  attempt: Attempt
  challenge: string
  language: Language
  files: Files
  origin: Submission['origin']
  at: number
  key?: string | undefined
}): Promise<Submission> {
  const { context, tx, attempt, challenge, language, files, origin, at, key } = args
  const attemptId = attempt.id
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
      state: 'queued',
      createdAt: context.now(),
    })
    .returning()
  if (!submission) throw new Error('The submission was not stored')
  const jobKey = `grade-submission:${submission.id}`
  await addJob(tx, 'grade-submission', { submissionId: submission.id }, { jobKey })
  await notifyAttempt(tx, attemptId)
  return submission
}
