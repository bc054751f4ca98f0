import { foldBaseOf, partOf, selectAttemptParts } from '../attempts/attempt-content.ts'
import { attemptOfCandidate, lockAttempt } from '../attempts/attempt-of-candidate.ts'
import { elapsedMs } from '../attempts/deadline.ts'
import { refuseWhenOver } from '../attempts/refuse-when-over.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import { appendJournal } from '../journal/append-journal.ts'
import { foldAttempt } from '../journal/fold-attempt.ts'
import type { CandidateSubmission, RunRequest } from '../shared/attempts.ts'
import { filesOf } from '../shared/journal-fold.ts'
import { toCandidateSubmission } from './candidate-submission.ts'
import { insertSubmission } from './insert-submission.ts'

/** Hands in the work as the journal has it. The submission and its grading job commit together. */
export async function submit(args: {
  context: AppContext
  invitation: Invitation
  request: RunRequest
}): Promise<CandidateSubmission> {
  const { context, invitation, request } = args
  const { id } = await attemptOfCandidate(context.db, invitation)
  const parts = await selectAttemptParts(context.db, id)
  partOf(parts, request.challenge, request.language)
  await appendJournal({ context, attemptId: id, append: request.journal })
  const submission = await context.db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, id)
    const now = context.now()
    refuseWhenOver(attempt, now)
    if (!context.limits.submissions.take(id, now)) {
      throw new AppError('rate-limited', 'That was a lot of submissions in one minute. Wait a moment and submit again.')
    }
    const { challenge, language } = request
    const { work } = await foldAttempt({ context, db: tx, attempt, parts })
    const files = filesOf(foldBaseOf(parts), work, challenge, language)
    const at = elapsedMs(attempt, now)
    return insertSubmission({ context, tx, attempt, challenge, language, files, origin: 'candidate', at })
  })
  return toCandidateSubmission(submission, 'nothing')
}
