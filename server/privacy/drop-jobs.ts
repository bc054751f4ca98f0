import { sql } from 'drizzle-orm'
import type { Transaction } from '../database/database.ts'
import { textArray } from './text-array.ts'

/**
 * Takes the jobs of invitations out of the queue, their error messages with them. One that is in work finds its rows
 * gone and ends.
 */
export async function dropJobs(tx: Transaction, invitationIds: readonly string[]): Promise<void> {
  const ids = sql`any(${textArray(invitationIds)}::uuid[])`
  await tx.execute(sql`
    with erased as (
      select id from attempts where invitation_id = ${ids}
    ), gone(id) as (
      select id::text from erased
      union all select id::text from submissions where attempt_id in (select id from erased)
      union all select id::text from mails where invitation_id = ${ids}
      union all select id::text from ats_orders where invitation_id = ${ids}
      union all select d.id::text from webhook_deliveries d join hiring_events e on e.id = d.event_id
        where e.invitation_id = ${ids}
    )
    delete from graphile_worker._private_jobs
    where locked_at is null and exists (
      select 1 from json_each_text(case when json_typeof(payload) = 'object' then payload else '{}' end) part
      where part.value in (select id from gone)
    )`)
}
