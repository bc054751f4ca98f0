import { asc, eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { type Submission, submissions } from '../grading/tables.ts'
import type { Files } from '../shared/challenges.ts'

/** What was handed in once. Nothing of its verdict is in here. */
export interface SubmittedWork extends Pick<Submission, 'challenge' | 'language' | 'origin' | 'createdAt'> {
  /** Counted within its challenge, from 1. */
  readonly number: number
  readonly files: Files
}

/** An attempt's submissions in the order of hand-in, one in memory at a time: there may be many. */
export async function* submittedWork(db: Executor, attemptId: string): AsyncGenerator<SubmittedWork> {
  const { id, challenge, language, origin, createdAt, files } = submissions
  const rows = await db
    .select({ id, challenge, language, origin, createdAt })
    .from(submissions)
    .where(eq(submissions.attemptId, attemptId))
    .orderBy(asc(submissions.ordinal))
  const counted = new Map<string, number>()
  for (const { id: submissionId, ...row } of rows) {
    const number = (counted.get(row.challenge) ?? 0) + 1
    counted.set(row.challenge, number)
    const [stored] = await db.select({ files }).from(submissions).where(eq(id, submissionId))
    yield { ...row, number, files: JSON.parse(stored?.files ?? '{}') as Files }
  }
}
