import { and, asc, eq, inArray } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import type { Executor } from '../database/database.ts'
import { countingSubmission } from '../grading/score.ts'
import { submissions } from '../grading/tables.ts'

/** The submission of each finished attempt that its score is made of: its id, by attempt. */
export async function selectCounting(db: Executor, challenge: string): Promise<ReadonlyMap<string, string>> {
  const { id, attemptId, ordinal, state, score } = submissions
  const rows = await db
    .select({ id, attemptId, ordinal, state, score, challenge: submissions.challenge, counts: attempts.counts })
    .from(submissions)
    .innerJoin(attempts, eq(attempts.id, attemptId))
    .where(
      and(
        eq(submissions.challenge, challenge),
        eq(attempts.state, 'finished'),
        inArray(submissions.language, ['javascript', 'typescript']),
      ),
    )
    .orderBy(asc(attemptId), asc(ordinal))
  const counting = new Map<string, string>()
  for (const [attempt, own] of Map.groupBy(rows, (row) => row.attemptId)) {
    const one = countingSubmission(own, challenge, own[0]?.counts ?? 'last')
    if (one?.state === 'graded') counting.set(attempt, one.id)
  }
  return counting
}
