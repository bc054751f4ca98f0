import { sql } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import { addJob } from '../jobs/add-job.ts'
import { definitions } from './definitions.ts'
import { attemptSignals } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'read-signals': { attemptId: string }
  }
}

/** Behind every grade, before work is compared: smaller runs sooner. */
const priority = 15

/** Has the signals of an attempt that is over counted, or counted again where more of its journal came. */
export async function planReading(db: Executor, attemptId: string): Promise<void> {
  await addJob(db, 'read-signals', { attemptId }, { jobKey: `read-signals:${attemptId}`, priority })
}

/** Those that no server has counted yet, or that were counted by other definitions. */
export async function planMissingReadings(db: Executor): Promise<void> {
  await db.execute(sql`
    select graphile_worker.add_job(
      'read-signals',
      payload => json_build_object('attemptId', a.id),
      job_key => 'read-signals:' || a.id,
      priority => ${priority}::int
    )
    from ${attempts} a left join ${attemptSignals} s on s.attempt_id = a.id
    where a.state = 'finished' and s.definitions is distinct from ${definitions}
      and s.erased_at is null`)
}
