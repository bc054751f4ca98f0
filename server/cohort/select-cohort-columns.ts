import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import { users } from '../auth/tables.ts'
import type { Executor } from '../database/database.ts'
import { decisions } from '../decisions/tables.ts'
import { scoreOverrides } from '../judgement/tables.ts'
import type { Percentile, ReviewerName } from '../shared/cohort.ts'
import type { AttemptRow } from '../shared/review.ts'
import { selectClosest } from '../similarity/select-similar-work.ts'
import { percentileOf } from './percentile.ts'
import { reviewAssignments } from './tables.ts'

/** What the list says of an attempt beyond the attempt itself. */
export interface CohortColumns {
  readonly percentile: Percentile | null
  readonly decision: AttemptRow['decision']
  readonly decisionVersion: number
  readonly scoreOverride: number | null
  readonly reviewers: ReviewerName[]
  readonly similarity: AttemptRow['similarity']
}

const nothing: CohortColumns = {
  percentile: null,
  decision: null,
  decisionVersion: 0,
  scoreOverride: null,
  reviewers: [],
  similarity: null,
}

type Ranked = Readonly<Record<'id' | 'assessmentId', string>> & { readonly score: number | null }

/** Looks up the columns of a page of attempts, in a few statements however long the page is. */
export async function selectCohortColumns(
  db: Executor,
  page: readonly Ranked[],
): Promise<(attempt: Ranked) => CohortColumns> {
  if (page.length === 0) return () => nothing
  const ids = page.map(({ id }) => id)
  const scores = await selectScores(db, [...new Set(page.map(({ assessmentId }) => assessmentId))])
  const decided = await db
    .selectDistinctOn([decisions.attemptId], {
      attemptId: decisions.attemptId,
      outcome: decisions.outcome,
      version: decisions.version,
    })
    .from(decisions)
    .where(inArray(decisions.attemptId, ids))
    .orderBy(decisions.attemptId, desc(decisions.version))
  const overridden = await db
    .selectDistinctOn([scoreOverrides.attemptId], { attemptId: scoreOverrides.attemptId, score: scoreOverrides.score })
    .from(scoreOverrides)
    .where(inArray(scoreOverrides.attemptId, ids))
    .orderBy(scoreOverrides.attemptId, desc(scoreOverrides.version))
  const assigned = await db
    .select({ attemptId: reviewAssignments.attemptId, id: users.id, name: users.name })
    .from(reviewAssignments)
    .innerJoin(users, eq(users.id, reviewAssignments.userId))
    .where(inArray(reviewAssignments.attemptId, ids))
    .orderBy(asc(reviewAssignments.assignedAt), asc(users.id))
  const closest = await selectClosest(db, ids)
  return ({ id, assessmentId, score }) => ({
    similarity: closest.get(id) ?? null,
    percentile: percentileOf(
      score,
      scores.filter((one) => one.assessmentId === assessmentId),
    ),
    decision: decided.find(({ attemptId }) => attemptId === id)?.outcome ?? null,
    decisionVersion: decided.find(({ attemptId }) => attemptId === id)?.version ?? 0,
    scoreOverride: overridden.find(({ attemptId }) => attemptId === id)?.score ?? null,
    reviewers: assigned.filter(({ attemptId }) => attemptId === id).map((one) => ({ id: one.id, name: one.name })),
  })
}

async function selectScores(db: Executor, assessmentIds: readonly string[]) {
  return db
    .select({
      assessmentId: attempts.assessmentId,
      score: sql<number>`${attempts.score}`,
      count: sql<number>`count(*)::int`,
    })
    .from(attempts)
    .where(and(inArray(attempts.assessmentId, [...assessmentIds]), isNotNull(attempts.score)))
    .groupBy(attempts.assessmentId, attempts.score)
}
