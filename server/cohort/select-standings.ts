import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import type { Standing } from './percentile.ts'

export type Ranked = Readonly<Record<'id' | 'assessmentId', string>> & { readonly score: number | null }

/**
 * Where each attempt of a page stands in its assessment. One pass over the scores, however long the page is: the page's
 * own scores cut the scale into buckets, and the database counts what falls into each.
 */
export async function selectStandings(
  db: Executor,
  page: readonly Ranked[],
): Promise<(attempt: Ranked) => Standing | null> {
  const marks = [...new Set(page.flatMap(({ score }) => score ?? []))].sort((a, b) => a - b)
  if (marks.length === 0) return () => null
  const thresholds = sql`${sql.param(marks)}::real[]`
  const rows = await db
    .select({
      assessmentId: attempts.assessmentId,
      // 0 is below the first mark; n holds the n-th mark and what lies between it and the next one.
      bucket: sql<number>`width_bucket(${attempts.score}, ${thresholds})`,
      count: sql<number>`count(*)::int`,
      equal: sql<number>`(count(*) filter (where ${attempts.score} = any(${thresholds})))::int`,
    })
    .from(attempts)
    .where(
      and(
        inArray(attempts.assessmentId, [...new Set(page.map(({ assessmentId }) => assessmentId))]),
        isNotNull(attempts.score),
      ),
    )
    .groupBy(attempts.assessmentId, sql`2`)
  return ({ assessmentId, score }) => {
    if (score === null) return null
    const cohort = rows.filter((row) => row.assessmentId === assessmentId)
    const own = marks.indexOf(score) + 1
    return {
      below: cohort.reduce((sum, { bucket, count }) => sum + (bucket < own ? count : 0), 0),
      equal: cohort.find(({ bucket }) => bucket === own)?.equal ?? 0,
      of: cohort.reduce((sum, { count }) => sum + count, 0),
    }
  }
}
