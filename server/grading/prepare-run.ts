import type { Language } from '../../sandbox/index.ts'
import { foldBaseOf, partOf, selectAttemptParts } from '../attempts/attempt-content.ts'
import { attemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import { refuseUnlessRunning } from '../attempts/refuse-unless-running.ts'
import type { Attempt } from '../attempts/tables.ts'
import type { CodeChallenge } from '../challenges/format/challenge.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import { appendJournal } from '../journal/append-journal.ts'
import { foldAttempt } from '../journal/fold-attempt.ts'
import { refuseTooMany } from '../rate-limits/rate-limiter.ts'
import type { RunRequest } from '../shared/attempts.ts'
import type { Files } from '../shared/challenges.ts'
import { filesOf } from '../shared/journal-fold.ts'

/** A run whose request is accepted: the journal is stored, and the work stands as the candidate sees it. */
export interface PreparedRun {
  readonly attempt: Attempt
  readonly challenge: CodeChallenge
  readonly language: Language
  /** Everything in the editor, scratch files included. */
  readonly files: Files
  readonly now: Date
}

/** Takes over the journal that rides along. Throws whatever speaks against a run. */
export async function prepareRun(args: {
  context: AppContext
  invitation: Invitation
  request: RunRequest
}): Promise<PreparedRun> {
  const { context, invitation, request } = args
  const { challenge: slug, language } = request
  const { id } = await attemptOfCandidate(context.db, invitation)
  const parts = await selectAttemptParts(context.db, id)
  const { challenge } = partOf(parts, slug, language)
  if (challenge.kind === 'written') throw new AppError('invalid-input', 'This challenge is answered in writing.')
  const { attempt } = await appendJournal({ context, attemptId: id, append: request.journal })
  const now = context.now()
  refuseUnlessRunning(attempt, now)
  await refuseTooMany(
    context.limits.runs.take(id, now),
    'That was a lot of runs in one minute. Wait a moment and run again.',
  )
  const { work } = await foldAttempt({ context, db: context.db, attempt, parts })
  return { attempt, challenge, language, files: filesOf(foldBaseOf(parts), work, slug, language), now }
}

/** What a run answers where the server stops in the middle of it. */
export function refuseWhenClosing(context: AppContext): (error: unknown) => never {
  return (error) => {
    if (!context.events.closing.aborted) throw error
    throw new AppError('unavailable', 'The server is about to restart. Your work is saved; run again in a moment.')
  }
}
