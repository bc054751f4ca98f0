import { asc, eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import type { CandidateSubmission } from '../shared/attempts.ts'
import { type Submission, submissions } from './tables.ts'

/** All that is ever selected of a submission for its author: neither the verdict nor a hidden test's name is in here. */
const columns = {
  id: submissions.id,
  challenge: submissions.challenge,
  language: submissions.language,
  at: submissions.at,
  origin: submissions.origin,
  state: submissions.state,
  compileError: submissions.compileError,
  hiddenPassed: submissions.hiddenPassed,
  hiddenTotal: submissions.hiddenTotal,
}

/** An attempt's submissions as their author sees them, in the order of hand-in. */
export async function selectCandidateSubmissions(
  db: Executor,
  attemptId: string,
  hiddenResults: 'nothing' | 'counts',
): Promise<CandidateSubmission[]> {
  const rows = await db
    .select(columns)
    .from(submissions)
    .where(eq(submissions.attemptId, attemptId))
    .orderBy(asc(submissions.ordinal))
  return rows.map((row) => toCandidateSubmission(row, hiddenResults))
}

export function toCandidateSubmission(
  row: Pick<Submission, keyof typeof columns>,
  hiddenResults: 'nothing' | 'counts',
): CandidateSubmission {
  const { id, challenge, language, at, origin, state, compileError, hiddenPassed: passed, hiddenTotal: total } = row
  const hidden = hiddenResults === 'counts' && passed !== null && total !== null ? { passed, total } : null
  return { id, challenge, language, at, origin, state, compileError, hidden }
}
