import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import { addJob } from '../jobs/add-job.ts'
import { closeAttempt } from './close-attempt.ts'
import { closesAt } from './deadline.ts'
import type { Attempt } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'close-attempt': { attemptId: string }
  }
}

/** Ahead of every grade: an attempt that is over must not look as if it went on. */
const priority = -32_000

/**
 * Closes the attempt on time, whether or not a browser is there to ask for it. Called again whenever the deadline
 * moves; a job that comes too early changes nothing.
 */
export async function scheduleClose(tx: Executor, attempt: Attempt): Promise<void> {
  const runAt = closesAt(attempt)
  if (runAt === null) return
  const options = { jobKey: `close-attempt:${attempt.id}`, runAt, priority }
  await addJob(tx, 'close-attempt', { attemptId: attempt.id }, options)
}

/** One that was erased meanwhile has nothing to close. */
export async function closeAttemptJob(context: AppContext, { attemptId }: { attemptId: string }): Promise<void> {
  try {
    await closeAttempt({ context, attemptId, reason: 'deadline' })
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not-found')) throw error
  }
}
