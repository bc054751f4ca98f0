import { eq, sql } from 'drizzle-orm'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import { decisions } from '../decisions/tables.ts'
import { invitations } from '../invitations/tables.ts'
import type { CohortSummary } from '../shared/cohort.ts'

const buckets = 10

/** How an assessment's candidates fared as a whole. Throws not-found. */
export async function summariseCohort(args: { context: AppContext; assessmentId: string }): Promise<CohortSummary> {
  const { db } = args.context
  const { id, blind } = await selectAssessment(db, args.assessmentId)
  const outcome = sql`(select ${decisions.outcome} from ${decisions} where ${decisions.attemptId} = ${attempts.id} order by ${decisions.version} desc limit 1)`
  const countOf = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`
  const [funnel] = await db
    .select({
      invited: countOf(sql`${invitations.revokedAt} is null or ${attempts.id} is not null`),
      started: countOf(sql`${attempts.id} is not null`),
      finished: countOf(sql`${attempts.state} = 'finished'`),
      graded: countOf(sql`${attempts.score} is not null`),
      decided: countOf(sql`${outcome} is not null`),
      advanced: countOf(sql`${outcome} = 'advance'`),
    })
    .from(invitations)
    .leftJoin(attempts, eq(attempts.invitationId, invitations.id))
    .where(eq(invitations.assessmentId, id))
  const bucket = sql<number>`least(floor(${attempts.score} / 10), 9)::int`
  const counts = await db
    .select({ bucket, count: sql<number>`count(*)::int` })
    .from(attempts)
    .where(sql`${attempts.assessmentId} = ${id} and ${attempts.score} is not null`)
    .groupBy(sql`1`)
  return {
    blind,
    distribution: Array.from({ length: buckets }, (_, index) => counts.find((one) => one.bucket === index)?.count ?? 0),
    funnel: funnel ?? { invited: 0, started: 0, finished: 0, graded: 0, decided: 0, advanced: 0 },
  }
}
