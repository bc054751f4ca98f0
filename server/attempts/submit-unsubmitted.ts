import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { insertSubmission } from '../grading/insert-submission.ts'
import { selectLastSubmitted } from '../grading/select-last-submitted.ts'
import type { Submission } from '../grading/tables.ts'
import { foldAttempt } from '../journal/fold-attempt.ts'
import { selectAttemptParts } from './attempt-content.ts'
import type { Attempt } from './tables.ts'
import { unsubmittedWork } from './unsubmitted-work.ts'

/**
 * Hands in what the candidate left in the editor. `attempt` is the locked row, so the journal stands still.
 *
 * @returns the number of submissions made
 */
export async function submitUnsubmitted(args: {
  context: AppContext
  tx: Transaction
  attempt: Attempt
  origin: Exclude<Submission['origin'], 'candidate'>
  at: number
}): Promise<number> {
  const { context, tx, attempt, origin, at } = args
  const parts = await selectAttemptParts(tx, attempt.id)
  const folded = await foldAttempt({ context, db: tx, attempt, parts })
  const work = unsubmittedWork(parts, folded, await selectLastSubmitted(tx, attempt.id))
  for (const unsubmitted of work) await insertSubmission({ context, tx, attempt, ...unsubmitted, origin, at })
  return work.length
}
