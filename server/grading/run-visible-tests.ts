import { foldBaseOf, partOf, selectAttemptParts } from '../attempts/attempt-content.ts'
import { attemptOfCandidate } from '../attempts/attempt-of-candidate.ts'
import { elapsedMs } from '../attempts/deadline.ts'
import { refuseUnlessRunning } from '../attempts/refuse-unless-running.ts'
import { toRunnable } from '../challenges/to-runnable.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import type { Invitation } from '../invitations/tables.ts'
import { appendJournal } from '../journal/append-journal.ts'
import { foldAttempt } from '../journal/fold-attempt.ts'
import type { CandidateRun, RunRequest } from '../shared/attempts.ts'
import { filesOf } from '../shared/journal-fold.ts'
import { toCandidateRun } from './candidate-run.ts'
import { runs } from './tables.ts'

/** Runs the visible tests on the work as the journal has it, at once and ahead of all grading. */
export async function runVisibleTests(args: {
  context: AppContext
  invitation: Invitation
  request: RunRequest
  signal?: AbortSignal
}): Promise<CandidateRun> {
  const { context, invitation, request, signal } = args
  const begun = performance.now()
  const { challenge: slug, language } = request
  const { id } = await attemptOfCandidate(context.db, invitation)
  const parts = await selectAttemptParts(context.db, id)
  const { challenge } = partOf(parts, slug, language)
  if (challenge.kind === 'written') throw new AppError('invalid-input', 'This challenge is answered in writing.')
  const { attempt } = await appendJournal({ context, attemptId: id, append: request.journal })
  const now = context.now()
  refuseUnlessRunning(attempt, now)
  if (!challenge.tests.some(({ visibility, form }) => visibility === 'visible' && form !== 'support')) {
    throw new AppError('conflict', 'This challenge has no tests to run. Submit, and the hidden tests will judge.')
  }
  if (!context.limits.runs.take(id, now)) {
    throw new AppError('rate-limited', 'That was a lot of runs in one minute. Wait a moment and run again.')
  }
  const { work } = await foldAttempt({ context, db: context.db, attempt, parts })
  const verdict = await context.sandbox
    .run({
      challenge: toRunnable(challenge, language),
      language,
      submission: filesOf(foldBaseOf(parts), work, slug, language),
      tests: 'visible',
      priority: 'interactive',
      ...(signal && { signal }),
    })
    .catch((error: unknown) => {
      if (!context.events.closing.aborted) throw error
      throw new AppError('unavailable', 'The server is about to restart. Your work is saved; run again in a moment.')
    })
  const wallMs = Math.round((performance.now() - begun) * 10) / 10
  const { status, passed, failed } = verdict
  const at = elapsedMs(attempt, now)
  const journalNumber = attempt.journalNext
  const [row] = await context.db
    .insert(runs)
    .values({
      attemptId: id,
      challenge: slug,
      language,
      at,
      journalNumber,
      status,
      passed,
      failed,
      wallMs,
      createdAt: now,
    })
    .returning({ id: runs.id })
  if (!row) throw new Error('The run was not stored')
  await notifyAttempt(context.db, id)
  return toCandidateRun({ id: row.id, challenge: slug, wallMs, verdict })
}
