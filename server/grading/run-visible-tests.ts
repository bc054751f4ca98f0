import type { Verdict } from '../../sandbox/index.ts'
import { elapsedMs } from '../attempts/deadline.ts'
import { toRunnable } from '../challenges/to-runnable.ts'
import type { AppContext } from '../context.ts'
import { notifyAttempt } from '../events/notify.ts'
import { AppError } from '../http/errors.ts'
import type { CandidateRun, RunPart, TestOutcome } from '../shared/attempts.ts'
import { isOwnTest, withoutScratch } from '../shared/scratch.ts'
import { toCandidateRun, toTestOutcome } from './candidate-run.ts'
import { type PreparedRun, refuseWhenClosing } from './prepare-run.ts'
import { runs } from './tables.ts'

export interface RunOptions {
  /** Called as each test ends. */
  readonly onTest?: (part: RunPart, test: TestOutcome) => void
  readonly signal?: AbortSignal
}

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
  const begun = performance.now()
  const { attempt, challenge, language, files } = prepared
  const { onTest, signal } = options
  const common = { challenge: toRunnable(challenge, language), language, ...(signal && { signal }) }
  const visible = await context.sandbox
    .run({
      ...common,
      submission: withoutScratch(files),
      tests: 'visible',
      priority: 'interactive',
      onTest: (test) => void (test.visibility === 'visible' && onTest?.('visible', toTestOutcome(test))),
    })
    .catch(refuseWhenClosing(context))
  const scripts = entriesWhere(files, isOwnTest)
  const runsOwn = visible.status === 'graded' && Object.keys(scripts).length > 0
  const own = runsOwn
    ? await context.sandbox
        .tryOut({
          ...common,
          submission: entriesWhere(files, (path) => !isOwnTest(path)),
          scripts,
          onTest: (test) => onTest?.('own', toTestOutcome(test)),
        })
        .catch(refuseWhenClosing(context))
    : null
  const wallMs = Math.round((performance.now() - begun) * 10) / 10
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

function entriesWhere(files: PreparedRun['files'], fits: (path: string) => boolean): PreparedRun['files'] {
  return Object.fromEntries(Object.entries(files).filter(([path]) => fits(path)))
}
