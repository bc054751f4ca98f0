import { and, eq, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Verdict } from '../../sandbox/index.ts'
import { UnknownLanguageError } from '../challenges/to-runnable.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { gradedColumns } from '../grading/graded-columns.ts'
import { runHiddenTests } from '../grading/run-hidden-tests.ts'
import { submissions } from '../grading/tables.ts'
import type { JobRun } from '../jobs/job.ts'
import { changedTests } from './changed-tests.ts'
import { type Regrading, regradedSubmissions, regradings } from './tables.ts'

/**
 * Grades one submission with the version that is tried. What is dropped meanwhile is not graded any more. A fault of
 * ours is tried again and, at last, written down as what it is.
 */
export async function regradeSubmission(
  context: AppContext,
  { regradingId, submissionId }: { regradingId: string; submissionId: string },
  run: Pick<JobRun, 'signal' | 'lastAttempt'>,
): Promise<void> {
  const { db } = context
  const own = and(eq(regradedSubmissions.regradingId, regradingId), eq(regradedSubmissions.submissionId, submissionId))
  const [found] = await db
    .select({ regrading: regradings, submission: submissions })
    .from(regradedSubmissions)
    .innerJoin(regradings, eq(regradings.id, regradedSubmissions.regradingId))
    .innerJoin(submissions, eq(submissions.id, regradedSubmissions.submissionId))
    .where(and(own, eq(regradedSubmissions.state, 'queued')))
  if (found?.regrading.state !== 'running') return
  const { regrading, submission } = found
  const args = { context, submission, hash: regrading.hash, priority: 'background', signal: run.signal } as const
  const outcome = await graded(() => runHiddenTests(args), run)
  const before = submission.verdict === null ? null : (JSON.parse(submission.verdict) as Verdict)
  await db.transaction(async (tx) => {
    if (!(await isStillRunning(tx, regrading))) return
    const written =
      'fault' in outcome
        ? { state: 'failed' as const, fault: outcome.fault }
        : {
            state: 'graded' as const,
            ...gradedColumns(outcome.verdict),
            changes: JSON.stringify(changedTests(before, outcome.verdict)),
          }
    await tx
      .update(regradedSubmissions)
      .set(written)
      .where(and(own, eq(regradedSubmissions.state, 'queued')))
    await endWhenAllAre(tx, regrading)
  })
}

async function graded(
  run: () => Promise<Verdict>,
  { lastAttempt }: { readonly lastAttempt: boolean },
): Promise<{ verdict: Verdict } | { fault: string }> {
  try {
    const verdict = await run()
    if (verdict.status !== 'platform-error') return { verdict }
    if (lastAttempt) return { fault: 'The sandbox could not run it.' }
    throw new Error(`Not graded: ${verdict.message}`)
  } catch (error) {
    if (error instanceof UnknownLanguageError) return { fault: error.message }
    throw error
  }
}

/** Locks the row, so that of two that end together the second sees what the first has written. */
async function isStillRunning(tx: Transaction, { id }: Regrading): Promise<boolean> {
  const [row] = await tx.select({ state: regradings.state }).from(regradings).where(eq(regradings.id, id)).for('update')
  return row?.state === 'running'
}

async function endWhenAllAre(tx: Transaction, { id }: Regrading): Promise<void> {
  const open = alias(regradedSubmissions, 'open')
  const queued = tx
    .select()
    .from(open)
    .where(and(eq(open.regradingId, id), eq(open.state, 'queued')))
  await tx
    .update(regradings)
    .set({ state: 'ready' })
    .where(and(eq(regradings.id, id), notExists(queued)))
}
