import type { Executor } from '../database/database.ts'
import { addJob } from '../jobs/add-job.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'compare-submissions': { challenge: string }
  }
}

/** Attempts that end together are compared together. */
const waitMs = 5_000

/** Behind everything that somebody waits for: smaller runs sooner, and grades have 0. */
const priority = 20

/** Has the submissions to a challenge compared, those that are new to it. However often it is asked for, once. */
export async function planComparison(db: Executor, challenge: string, now: Date): Promise<void> {
  await addJob(
    db,
    'compare-submissions',
    { challenge },
    {
      jobKey: `compare-submissions:${challenge}`,
      runAt: new Date(now.getTime() + waitMs),
      priority,
      queue: `similarity:${challenge}`,
    },
  )
}
