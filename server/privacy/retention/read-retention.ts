import { sql } from 'drizzle-orm'
import type { AppContext } from '../../context.ts'
import type { Retention } from '../../shared/privacy.ts'
import { keptInvitations } from './kept-until.ts'

const ahead = 30

/** The rules, and whom they reach in the next thirty days, by assessment and day. */
export async function readRetention({ db, now, periods }: AppContext): Promise<Retention> {
  const until = new Date(now().getTime() + ahead * 86_400_000)
  const rows = await db.execute<{ id: string; title: string; days: number; on: string; candidates: number }>(sql`
    select s.id, s.title, k.days, to_char(k.kept_until at time zone 'UTC', 'YYYY-MM-DD') as on, count(*)::int as candidates
    from (${keptInvitations(periods)}) k join assessments s on s.id = k.assessment_id
    where k.kept_until <= ${until.toISOString()}::timestamptz
    group by 1, 2, 3, 4 order by 4, 2, 1 limit 200`)
  const upcoming = [...rows].map(({ id, title, days, on, candidates }) => ({
    assessment: { id, title },
    days: Number(days),
    on,
    candidates: Number(candidates),
  }))
  return { ...periods, upcoming }
}
