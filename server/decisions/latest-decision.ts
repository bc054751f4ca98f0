import { desc, eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { type Decision, decisions } from './tables.ts'

/** The decision that counts, or null before the first. */
export async function optionalLatestDecision(db: Executor, attemptId: string): Promise<Decision | null> {
  const [latest] = await db
    .select()
    .from(decisions)
    .where(eq(decisions.attemptId, attemptId))
    .orderBy(desc(decisions.version))
    .limit(1)
  return latest ?? null
}
