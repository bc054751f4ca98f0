import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../database/database.ts'
import { statusReadings } from './tables.ts'

export const shared = 'shared'

/** What only the database knows, of all processes together. */
export const sharedReading = z.object({
  jobsDue: z.number(),
  oldestDueMs: z.number(),
  attemptsRunning: z.number(),
  databaseMb: z.number(),
  connections: z.number(),
})

/** Noted once a moment, by whichever process comes first. */
export async function noteShared(db: Database, at: Date): Promise<void> {
  const moment = sql`${at.toISOString()}::timestamptz`
  await db.execute(sql`
    insert into ${statusReadings} (source, at, reading)
    select ${shared}, ${moment}, jsonb_build_object(
      'jobsDue', due.count,
      'oldestDueMs', due.oldest,
      'attemptsRunning', (select count(*) from attempts where state = 'running'),
      'databaseMb', round(pg_database_size(current_database()) / 1048576.0, 1),
      'connections', (select count(*) from pg_stat_activity where datname = current_database())
    )
    from (
      select count(*) as count, coalesce(round(extract(epoch from now() - min(run_at)) * 1000), 0) as oldest
      from graphile_worker._private_jobs
      where locked_at is null and run_at <= now() and attempts < max_attempts
    ) as due
    where not exists (select from ${statusReadings} where source = ${shared} and at = ${moment})
    on conflict do nothing`)
}
