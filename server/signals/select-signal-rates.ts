import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import { leastCohort } from '../shared/cohort.ts'
import type { SignalKind, SignalRates } from '../shared/signals.ts'
import { attemptSignals } from './tables.ts'

/**
 * Of how many attempts at an assessment each kind of signal was seen, among all that are over. Null for a cohort too
 * small to say how common something is.
 */
export async function selectSignalRates(db: Executor, assessmentId: string): Promise<SignalRates | null> {
  const read = db
    .select({ kinds: attemptSignals.kinds })
    .from(attemptSignals)
    .innerJoin(attempts, eq(attempts.id, attemptSignals.attemptId))
    .where(and(eq(attempts.assessmentId, assessmentId), isNull(attemptSignals.erasedAt)))
    .as('read')
  const [[all], rows] = await Promise.all([
    db.select({ of: count() }).from(read),
    db.execute<{ kind: SignalKind; attempts: number }>(sql`
      select kind, count(*)::int as attempts
      from ${read} cross join lateral (select distinct unnest(read.kinds) as kind) seen
      group by kind`),
  ])
  const of = all?.of ?? 0
  if (of < leastCohort) return null
  return { of, attempts: Object.fromEntries(rows.map((row) => [row.kind, row.attempts])) }
}
