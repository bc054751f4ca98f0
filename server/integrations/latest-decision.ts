import { desc, eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { decisions } from '../decisions/tables.ts'

/** What was decided of an attempt last; null where nothing was. */
export async function latestDecision(db: Executor, attemptId: string): Promise<string | null> {
  const [latest] = await db
    .select({ outcome: decisions.outcome })
    .from(decisions)
    .where(eq(decisions.attemptId, attemptId))
    .orderBy(desc(decisions.version))
    .limit(1)
  return latest?.outcome ?? null
}
