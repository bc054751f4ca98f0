import { asc, eq, sql } from 'drizzle-orm'
import { anyOf } from '../database/any-of.ts'
import type { Executor } from '../database/database.ts'
import { gatherLookUps, onePer } from '../database/gather.ts'
import type { CandidateSubmission } from '../shared/attempts.ts'
import type { HiddenGroup, HiddenResults } from '../shared/hidden-results.ts'
import { gradingTurns, type Submission, submissions } from './tables.ts'

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
  hiddenGroups: submissions.hiddenGroups,
}

/** How many stand before it in the queue; null for what does not stand in it. */
const ahead = sql<number | null>`case when ${gradingTurns.turn} is not null then (
  select count(*)::int from ${gradingTurns} before
  where (before.turn, before.submission_id) < (${gradingTurns.turn}, ${gradingTurns.submissionId})
) end`

/** An attempt's submissions as their author sees them, in the order of hand-in. */
export async function selectCandidateSubmissions(
  db: Executor,
  attemptId: string,
  hiddenResults: HiddenResults,
): Promise<CandidateSubmission[]> {
  const rows = await submissionsOf(db)(attemptId)
  return (rows ?? []).map((row) => toCandidateSubmission(row, hiddenResults))
}

const submissionsOf = onePer((db) =>
  gatherLookUps(async (attemptIds: readonly string[]) => {
    const rows = await db
      .select({ attemptId: submissions.attemptId, ahead, ...columns })
      .from(submissions)
      .leftJoin(gradingTurns, eq(gradingTurns.submissionId, submissions.id))
      .where(anyOf(submissions.attemptId, attemptIds))
      .orderBy(asc(submissions.ordinal))
    return Map.groupBy(rows, ({ attemptId }) => attemptId)
  }),
)

export function toCandidateSubmission(
  row: Pick<Submission, keyof typeof columns> & { ahead?: number | null },
  hiddenResults: HiddenResults,
): CandidateSubmission {
  const { id, challenge, language, at, origin, state, compileError } = row
  const place = typeof row.ahead === 'number' ? { ahead: row.ahead } : {}
  return { id, challenge, language, at, origin, state, ...place, compileError, hidden: hiddenOf(row, hiddenResults) }
}

function hiddenOf(
  { hiddenPassed: passed, hiddenTotal: total, hiddenGroups }: Pick<Submission, keyof typeof columns>,
  hiddenResults: HiddenResults,
): CandidateSubmission['hidden'] {
  if (hiddenResults === 'nothing' || passed === null || total === null) return null
  const tellsGroups = hiddenResults === 'groups' && hiddenGroups !== null
  return { passed, total, groups: tellsGroups ? (JSON.parse(hiddenGroups) as HiddenGroup[]) : null }
}
