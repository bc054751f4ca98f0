import { and, eq } from 'drizzle-orm'
import { foldBaseOf, partOf, selectAttemptParts } from '../attempts/attempt-content.ts'
import { attemptOfCandidate, lockAttempt } from '../attempts/attempt-of-candidate.ts'
import { elapsedMs } from '../attempts/deadline.ts'
import { refuseUnlessRunning } from '../attempts/refuse-unless-running.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import type { Invitation } from '../invitations/tables.ts'
import { appendJournal } from '../journal/append-journal.ts'
import { foldAttempt } from '../journal/fold-attempt.ts'
import { refuseTooMany } from '../rate-limits/rate-limiter.ts'
import type { CandidateSubmission, SubmitRequest } from '../shared/attempts.ts'
import { filesOf } from '../shared/journal-fold.ts'
import { withoutScratch } from '../shared/scratch.ts'
import { toCandidateSubmission } from './candidate-submission.ts'
import { insertSubmission } from './insert-submission.ts'
import { type Submission, submissions } from './tables.ts'

/**
 * Hands in the work as the journal has it. The submission and its grading job commit together. Asked again with the
 * same key, because the answer got lost, it hands in nothing more and tells of the same submission.
 */
export async function submit(args: {
  context: AppContext
  invitation: Invitation
  request: SubmitRequest
}): Promise<CandidateSubmission> {
  const { context, invitation, request } = args
  const { id } = await attemptOfCandidate(context.db, invitation)
  const parts = await selectAttemptParts(context.db, id)
  partOf(parts, request.challenge, request.language)
  await appendJournal({ context, attemptId: id, append: request.journal })
  const submission = await context.db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, id)
    const known = request.key && (await selectByKey(tx, id, request.key))
    if (known) return known
    const now = context.now()
    refuseUnlessRunning(attempt, now)
    await refuseTooMany(
      context.limits.submissions.take(id, now, tx),
      'That was a lot of submissions in one minute. Wait a moment and submit again.',
    )
    const { challenge, language, key } = request
    const { work } = await foldAttempt({ context, db: tx, attempt, parts })
    const files = withoutScratch(filesOf(foldBaseOf(parts), work, challenge, language))
    const at = elapsedMs(attempt, now)
    return insertSubmission({ context, tx, attempt, challenge, language, files, origin: 'candidate', at, key })
  })
  return toCandidateSubmission(submission, 'nothing')
}

async function selectByKey(tx: Transaction, attemptId: string, key: string): Promise<Submission | undefined> {
  const { attemptId: attempt, key: column } = submissions
  const [found] = await tx
    .select()
    .from(submissions)
    .where(and(eq(attempt, attemptId), eq(column, key)))
  return found
}
