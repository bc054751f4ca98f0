import { eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { type Assessment, assessments } from './tables.ts'

/** What this assessment's candidates are told of hidden tests. */
export async function hiddenResultsOf(db: Executor, assessmentId: string): Promise<Assessment['hiddenResults']> {
  const [row] = await db
    .select({ hiddenResults: assessments.hiddenResults })
    .from(assessments)
    .where(eq(assessments.id, assessmentId))
  return row?.hiddenResults ?? 'nothing'
}
