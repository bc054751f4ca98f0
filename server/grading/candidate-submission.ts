import { asc } from 'drizzle-orm'
import { anyOf } from '../database/any-of.ts'
import type { Executor } from '../database/database.ts'
import { gatherLookUps, onePer } from '../database/gather.ts'
import type { CandidateSubmission } from '../shared/attempts.ts'
import type { HiddenGroup, HiddenResults } from '../shared/hidden-results.ts'
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
  hiddenGroups: submissions.hiddenGroups,
}

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
      .select({ attemptId: submissions.attemptId, ...columns })
      .from(submissions)
      .where(anyOf(submissions.attemptId, attemptIds))
      .orderBy(asc(submissions.ordinal))
    return Map.groupBy(rows, ({ attemptId }) => attemptId)
  }),
)

export function toCandidateSubmission(
  row: Pick<Submission, keyof typeof columns>,
  hiddenResults: HiddenResults,
): CandidateSubmission {
  const { id, challenge, language, at, origin, state, compileError } = row
  return { id, challenge, language, at, origin, state, compileError, hidden: hiddenOf(row, hiddenResults) }
}

function hiddenOf(
  { hiddenPassed: passed, hiddenTotal: total, hiddenGroups }: Pick<Submission, keyof typeof columns>,
  hiddenResults: HiddenResults,
): CandidateSubmission['hidden'] {
  if (hiddenResults === 'nothing' || passed === null || total === null) return null
  const tellsGroups = hiddenResults === 'groups' && hiddenGroups !== null
  return { passed, total, groups: tellsGroups ? (JSON.parse(hiddenGroups) as HiddenGroup[]) : null }
}
