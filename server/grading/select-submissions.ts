import { asc, eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { type Submission, submissions } from './tables.ts'

/** Everything an attempt has handed in, in order. */
export async function selectSubmissions(db: Executor, attemptId: string): Promise<Submission[]> {
  return db.select().from(submissions).where(eq(submissions.attemptId, attemptId)).orderBy(asc(submissions.ordinal))
}
