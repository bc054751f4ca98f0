import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { selectPartsOfAssessments } from '../assessments/assessment-parts.ts'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { type Agreement, leastAgreement } from '../shared/judgement.ts'
import { appliedCriteria } from './applied-criteria.ts'
import { selectRubric } from './select-rubric.ts'
import { reviewRatings, reviews } from './tables.ts'
import { countPairs, weightedKappa } from './weighted-kappa.ts'

/** From worst to best, as far apart as neighbours on a scale. */
const recommendations = ['decline', 'hold', 'advance'] as const

type Pair = readonly [number, number]

/**
 * How far two people who reviewed the same attempts agree, on what they recommend and on each criterion of the newest
 * rubric. Of an attempt, the two reviews that came first count. Throws not-found.
 */
export async function readAgreement(args: { context: AppContext; assessmentId: string }): Promise<Agreement> {
  const { db } = args.context
  const { id: assessmentId, counts } = await selectAssessment(db, args.assessmentId)
  const rubric = await selectRubric(db, assessmentId)
  const parts = (await selectPartsOfAssessments(db, [assessmentId])).get(assessmentId) ?? []
  const criteria = appliedCriteria(rubric.criteria, parts, { score: null, counts, submissions: [] })
  const couples = await selectCouples(db, assessmentId)
  const ratings = await db
    .select({
      attemptId: reviewRatings.attemptId,
      userId: reviewRatings.userId,
      criterion: reviewRatings.criterion,
      level: reviewRatings.level,
    })
    .from(reviewRatings)
    .innerJoin(attempts, eq(attempts.id, reviewRatings.attemptId))
    .where(eq(attempts.assessmentId, assessmentId))
  const levels = new Map(ratings.map((one) => [`${one.attemptId} ${one.userId} ${one.criterion}`, one.level]))
  const pairsOf = (criterion: string): Pair[] =>
    couples.flatMap(({ attemptId, users: [one, other] }) => {
      const pair = [one, other].map((user) => levels.get(`${attemptId} ${user} ${criterion}`))
      return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]] as const]
    })
  return {
    attempts: couples.length,
    recommendation: kappaOf(
      couples.map(({ recommended }) => recommended),
      recommendations.length,
    ),
    criteria: criteria
      .filter((criterion) => criterion.levels.length > 1)
      .map(({ id, title, levels: scale }) => {
        const pairs = pairsOf(id)
        return { id, title, ratings: pairs.length, kappa: kappaOf(pairs, scale.length) }
      }),
  }
}

function kappaOf(pairs: readonly Pair[], levels: number): number | null {
  if (pairs.length < leastAgreement) return null
  const kappa = weightedKappa(countPairs(pairs, levels))
  return kappa === null ? null : Math.round(100 * kappa) / 100
}

interface Couple {
  readonly attemptId: string
  readonly users: readonly [string, string]
  readonly recommended: Pair
}

async function selectCouples(db: Executor, assessmentId: string): Promise<Couple[]> {
  const rows = await db
    .select({ attemptId: reviews.attemptId, userId: reviews.userId, recommendation: reviews.recommendation })
    .from(reviews)
    .innerJoin(attempts, eq(attempts.id, reviews.attemptId))
    .where(and(eq(attempts.assessmentId, assessmentId), isNotNull(reviews.submittedAt)))
    .orderBy(asc(reviews.submittedAt), asc(reviews.userId))
  const of = Map.groupBy(rows, ({ attemptId }) => attemptId)
  return [...of].flatMap(([attemptId, [one, other]]) => {
    if (!one || !other) return []
    const level = (row: typeof one) => recommendations.indexOf(row.recommendation ?? 'hold')
    return [{ attemptId, users: [one.userId, other.userId] as const, recommended: [level(one), level(other)] as const }]
  })
}
