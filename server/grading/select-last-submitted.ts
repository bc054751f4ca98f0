import { desc, eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import type { Files, WorkLanguage } from '../shared/challenges.ts'
import { submissions } from './tables.ts'

export interface LastSubmitted {
  readonly language: WorkLanguage
  readonly files: Files
}

/** What was handed in last, by challenge. */
export async function selectLastSubmitted(
  db: Executor,
  attemptId: string,
): Promise<ReadonlyMap<string, LastSubmitted>> {
  const { challenge, language, files, ordinal } = submissions
  const rows = await db
    .selectDistinctOn([challenge], { challenge, language, files })
    .from(submissions)
    .where(eq(submissions.attemptId, attemptId))
    .orderBy(challenge, desc(ordinal))
  return new Map(rows.map((row) => [row.challenge, { language: row.language, files: JSON.parse(row.files) as Files }]))
}
