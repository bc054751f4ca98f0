import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { AppContext } from '../context.ts'
import type { ErasurePage, ErasureRecord, erasureQuery } from '../shared/privacy.ts'

const most = 50

/** What was erased, the newest first. What went together, under one rule, is one record. */
export async function listErasures(
  { db }: AppContext,
  { cursor }: z.output<typeof erasureQuery>,
): Promise<ErasurePage> {
  const [at = '', id = ''] = cursor?.split(' ') ?? []
  const before = cursor ? sql`having (e.at, min(e.id::text)) < (${at}::timestamptz, ${id})` : sql``
  const rows = await db.execute<Row>(sql`
    select min(e.id::text) as id, e.kind, s.title as assessment, e.days, e.reason, u.name as by, e.at, count(*)::int as count
    from erasures e join assessments s on s.id = e.assessment_id left join users u on u.id = e.by
    group by e.kind, s.title, e.assessment_id, e.days, e.reason, u.name, e.at ${before}
    order by e.at desc, min(e.id::text) desc limit ${most + 1}`)
  const records = [...rows].slice(0, most).map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
  const last = rows.length > most ? records.at(-1) : undefined
  return { records, cursor: last ? `${last.at} ${last.id}` : null }
}

interface Row extends ErasureRecord {
  [column: string]: unknown
}
