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

/**
 * The queue, each with how many stand before it. Counted in one go: when a thousand wait, as many ask, and a count for
 * each of them would go over half of the queue every time.
 */
const places = (db: Executor) =>
  db
    .select({
      submissionId: gradingTurns.submissionId,
      ahead: sql<number>`(row_number() over (order by ${gradingTurns.turn}, ${gradingTurns.submissionId}))::int - 1`.as(
        'ahead',
      ),
    })
    .from(gradingTurns)
    .as('places')

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
    const place = places(db)
    const rows = await db
      .select({ attemptId: submissions.attemptId, ahead: place.ahead, ...columns })
      .from(submissions)
      .leftJoin(place, eq(place.submissionId, submissions.id))
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
