import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { users } from '../auth/tables.ts'
import type { Executor } from '../database/database.ts'
import { decisions } from '../decisions/tables.ts'
import { scoreOverrides } from '../judgement/tables.ts'
import type { Percentile, ReviewerName } from '../shared/cohort.ts'
import type { AttemptRow } from '../shared/review.ts'
import { attemptSignals } from '../signals/tables.ts'
import { selectClosest } from '../similarity/select-similar-work.ts'
import { percentileOf } from './percentile.ts'
import { type Ranked, selectStandings } from './select-standings.ts'
import { reviewAssignments } from './tables.ts'

/** What the list says of an attempt beyond the attempt itself. */
export interface CohortColumns {
  readonly percentile: Percentile | null
  readonly decision: AttemptRow['decision']
  readonly decisionVersion: number
  readonly scoreOverride: number | null
  readonly reviewers: ReviewerName[]
  readonly similarity: AttemptRow['similarity']
  readonly signalCount: number | null
}

const nothing: CohortColumns = {
  percentile: null,
  decision: null,
  decisionVersion: 0,
  scoreOverride: null,
  reviewers: [],
  similarity: null,
  signalCount: null,
}

/** Looks up the columns of a page of attempts, in a few statements, side by side, however long the page is. */
export async function selectCohortColumns(
  db: Executor,
  page: readonly Ranked[],
): Promise<(attempt: Ranked) => CohortColumns> {
  if (page.length === 0) return () => nothing
  const ids = page.map(({ id }) => id)
  const [standingOf, decided, overridden, assigned, closest, signals] = await Promise.all([
    selectStandings(db, page),
    selectDecided(db, ids),
    selectOverridden(db, ids),
    selectAssigned(db, ids),
    selectClosest(db, ids),
    selectSignals(db, ids),
  ])
  return (attempt) => {
    const { id } = attempt
    const standing = standingOf(attempt)
    const decision = decided.find(({ attemptId }) => attemptId === id)
    return {
      similarity: closest.get(id) ?? null,
      signalCount: signals.find(({ attemptId }) => attemptId === id)?.count ?? null,
      percentile: standing && percentileOf(standing),
      decision: decision?.outcome ?? null,
      decisionVersion: decision?.version ?? 0,
      scoreOverride: overridden.find(({ attemptId }) => attemptId === id)?.score ?? null,
      reviewers: assigned.filter(({ attemptId }) => attemptId === id).map((one) => ({ id: one.id, name: one.name })),
    }
  }
}

function selectDecided(db: Executor, ids: readonly string[]) {
  const { attemptId, outcome, version } = decisions
  return db
    .selectDistinctOn([attemptId], { attemptId, outcome, version })
    .from(decisions)
    .where(inArray(attemptId, ids))
    .orderBy(attemptId, desc(version))
}

function selectOverridden(db: Executor, ids: readonly string[]) {
  const { attemptId, score, version } = scoreOverrides
  return db
    .selectDistinctOn([attemptId], { attemptId, score })
    .from(scoreOverrides)
    .where(inArray(attemptId, ids))
    .orderBy(attemptId, desc(version))
}

function selectSignals(db: Executor, ids: readonly string[]) {
  const { attemptId, kinds } = attemptSignals
  return db
    .select({ attemptId, count: sql<number>`cardinality(${kinds})` })
    .from(attemptSignals)
    .where(and(inArray(attemptId, ids), isNull(attemptSignals.erasedAt)))
}

function selectAssigned(db: Executor, ids: readonly string[]) {
  return db
    .select({ attemptId: reviewAssignments.attemptId, id: users.id, name: users.name })
    .from(reviewAssignments)
    .innerJoin(users, eq(users.id, reviewAssignments.userId))
    .where(inArray(reviewAssignments.attemptId, ids))
    .orderBy(asc(reviewAssignments.assignedAt), asc(users.id))
}
