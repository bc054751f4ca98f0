import { sql } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import type { JobName, JobPayloads } from './job.ts'

export interface JobOptions {
  /** A waiting job with the same key is replaced; one that runs already is not. */
  readonly jobKey?: string
  /** Not before this moment. Default: now. */
  readonly runAt?: Date
  /** Default 25, which spans about three days. */
  readonly maxAttempts?: number
  /** Smaller runs sooner. Default 0. */
  readonly priority?: number
  /** Jobs of the same queue run one after the other. Default: none, so side by side. */
  readonly queue?: string
}

/** Adds a job to the queue. Inside a transaction the job exists if, and as soon as, the transaction commits. */
export async function addJob<Name extends JobName>(
  tx: Executor,
  name: Name,
  payload: JobPayloads[Name],
  options: JobOptions = {},
): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${name}::text,
      queue_name => ${options.queue ?? null}::text,
      payload => ${JSON.stringify(payload)}::json,
      run_at => ${options.runAt?.toISOString() ?? null}::timestamptz,
      max_attempts => ${options.maxAttempts ?? null}::int,
      job_key => ${options.jobKey ?? null}::text,
      priority => ${options.priority ?? null}::int
    )
  `)
}
