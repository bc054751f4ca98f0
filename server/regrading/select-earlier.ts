import { asc, eq } from 'drizzle-orm'
import type { Verdict } from '../../sandbox/index.ts'
import type { Executor } from '../database/database.ts'
import { submissions } from '../grading/tables.ts'
import { earlierVerdicts, regradings } from './tables.ts'

/** A verdict that a regrading has replaced. */
export interface EarlierVerdict {
  readonly hash: string
  readonly score: number | null
  readonly verdict: Verdict | null
  readonly replacedBy: string
  readonly replacedAt: Date
}

/** What the submissions of an attempt were judged before, by submission, the oldest first. */
export async function selectEarlier(
  db: Executor,
  attemptId: string,
): Promise<ReadonlyMap<string, readonly EarlierVerdict[]>> {
  const { hash, score, verdict, submissionId } = earlierVerdicts
  const rows = await db
    .select({ submissionId, hash, score, verdict, by: regradings.settledBy, at: regradings.settledAt })
    .from(earlierVerdicts)
    .innerJoin(regradings, eq(regradings.id, earlierVerdicts.regradingId))
    .innerJoin(submissions, eq(submissions.id, submissionId))
    .where(eq(submissions.attemptId, attemptId))
    .orderBy(asc(regradings.settledAt))
  const earlier = rows.flatMap(({ by, at, verdict: text, ...row }) =>
    by === null || at === null
      ? []
      : [{ ...row, verdict: text === null ? null : (JSON.parse(text) as Verdict), replacedBy: by, replacedAt: at }],
  )
  return Map.groupBy(earlier, (row) => row.submissionId)
}
