import { foldBaseOf, partOf, selectAttemptParts } from '../attempts/attempt-content.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { toRunnable } from '../challenges/to-runnable.ts'
import type { AppContext } from '../context.ts'
import { toTestOutcome } from '../grading/candidate-run.ts'
import { AppError } from '../http/errors.ts'
import { selectBatches } from '../journal/fold-attempt.ts'
import { refuseTooMany } from '../rate-limits/rate-limiter.ts'
import { filesOf, foldJournal } from '../shared/journal-fold.ts'
import type { MomentRequest, MomentRun } from '../shared/playback.ts'
import type { StaffUser } from '../shared/review.ts'

/**
 * Runs all tests on the code as it was at a moment of the attempt. Nothing is stored and no score changes.
 *
 * Throws not-found, invalid-input where the attempt has no such challenge, rate-limited.
 */
export async function runMoment(args: {
  context: AppContext
  user: StaffUser
  id: string
  request: MomentRequest
  signal: AbortSignal
}): Promise<MomentRun> {
  const { context, user, id, request, signal } = args
  const { challenge: slug, language, batch, entries } = request
  const attempt = await selectAttempt(context.db, id)
  const parts = await selectAttemptParts(context.db, id)
  const { challenge } = partOf(parts, slug, language)
  if (challenge.kind === 'written') throw new AppError('invalid-input', 'What is written has no tests to run.')
  await refuseTooMany(
    context.limits.runs.take(`reviewer ${user.id}`, context.now()),
    'That was a lot of runs in one minute. Wait a moment and run again.',
  )
  const batches = await selectBatches(context.db, id, 0, Math.min(batch + 1, attempt.journalNext))
  const upTo = batches.map((one) => (one.number === batch ? { ...one, entries: one.entries.slice(0, entries) } : one))
  const base = foldBaseOf(parts)
  const verdict = await context.sandbox.run({
    challenge: toRunnable(challenge, language),
    language,
    submission: filesOf(base, foldJournal(base, upTo), slug, language),
    tests: 'all',
    priority: 'grading',
    signal,
  })
  const { status, message, score, passed, failed, tests, console, cpuMs } = verdict
  return {
    status,
    message,
    score,
    passed,
    failed,
    tests: tests.map((test) => ({ ...toTestOutcome(test), visibility: test.visibility, weight: test.weight })),
    console,
    cpuMs,
  }
}
