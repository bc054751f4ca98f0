import { sql } from 'drizzle-orm'
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

/** A plan is put off again after so long, and not for each of a thousand attempts that end in one second. */
const restMs = 1_000

/** Has the submissions to a challenge compared, those that are new to it. However often it is asked for, once. */
export async function planComparison(db: Executor, challenge: string, now: Date): Promise<void> {
  const jobKey = `compare-submissions:${challenge}`
  const [planned] = await db.execute(sql`
    select from graphile_worker.jobs
    where key = ${jobKey} and locked_at is null
      and run_at > ${new Date(now.getTime() + waitMs - restMs).toISOString()}::timestamptz`)
  if (planned) return
  const runAt = new Date(now.getTime() + waitMs)
  const options = { jobKey, runAt, priority, queue: `similarity:${challenge}` }
  await addJob(db, 'compare-submissions', { challenge }, options)
}
