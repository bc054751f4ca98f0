import { type SQL, sql } from 'drizzle-orm'
import type { Periods } from './periods.ts'

/**
 * Of every invitation whose attempt does not run: since when it is over (the decision or the end, the later one; the
 * revocation or the end of the link where nobody started), and for how many days it is kept since. The number is of the
 * settings that the candidate was told. Settings from before there were such numbers have none, and nobody was told one:
 * what was made with them is kept until somebody erases it.
 */
export function keptInvitations({ candidateDays }: Periods): SQL {
  return sql`
    select i.id, i.assessment_id, a.id as attempt_id, p.days, p.over + p.days * interval '1 day' as kept_until
    from invitations i
    left join attempts a on a.invitation_id = i.id
    left join assessment_versions v on v.assessment_id = i.assessment_id and v.version = i.assessment_version
    cross join lateral (
      select case when v.settings::jsonb ? 'retentionDays'
          then coalesce((v.settings::jsonb ->> 'retentionDays')::int, ${candidateDays}::int) end as days,
        coalesce(
          greatest(a.finished_at, (select max(d.decided_at) from decisions d where d.attempt_id = a.id)),
          i.revoked_at, i.expires_at) as over
    ) p
    where a.state is distinct from 'running'`
}
