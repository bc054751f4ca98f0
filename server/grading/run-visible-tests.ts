import type { Verdict } from '../../sandbox/index.ts'
import { elapsedMs } from '../attempts/deadline.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import type { CandidateRun } from '../shared/attempts.ts'
import { isOwnTest } from '../shared/scratch.ts'
import { toCandidateRun } from './candidate-run.ts'
import type { PreparedRun } from './prepare-run.ts'
import { type RunOptions, runTests } from './run-tests.ts'
import { runs } from './tables.ts'

/** Throws conflict where there is nothing to run: neither a visible test nor one of the candidate's own. */
export function refuseWithoutTests({ challenge, files }: PreparedRun): void {
  const hasVisible = challenge.tests.some(({ visibility, form }) => visibility === 'visible' && form !== 'support')
  if (hasVisible || Object.keys(files).some(isOwnTest)) return
  throw new AppError('conflict', 'This challenge has no tests to run. Submit, and the hidden tests will judge.')
}

/** Runs the visible tests and then the candidate's own, at once and ahead of all grading. */
export async function runVisibleTests(
  context: AppContext,
  prepared: PreparedRun,
  options: RunOptions = {},
): Promise<CandidateRun> {
  const { attempt, challenge } = prepared
  const { visible, own, wallMs } = await runTests(context, prepared, options)
  const id = await storeRun(context, prepared, visible, wallMs)
  await notifyAttempt(context.db, attempt.id)
  return toCandidateRun({ id, challenge: challenge.slug, wallMs, visible, own })
}

/** The record for reviewers. It is about the visible tests alone, which are the same for everybody. */
async function storeRun(
  context: AppContext,
  { attempt, challenge, language, now }: PreparedRun,
  { status, passed, failed }: Verdict,
  wallMs: number,
): Promise<string> {
  const [row] = await context.db
    .insert(runs)
    .values({
      attemptId: attempt.id,
      challenge: challenge.slug,
      language,
      at: elapsedMs(attempt, now),
      journalNumber: attempt.journalNext,
      status,
      passed,
      failed,
      wallMs,
      createdAt: now,
    })
    .returning({ id: runs.id })
  if (!row) throw new Error('The run was not stored')
  return row.id
}
