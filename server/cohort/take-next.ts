import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import { selectAssessment } from '../assessments/read-assessment.ts'
import { attempts } from '../attempts/tables.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { decisions } from '../decisions/tables.ts'
import { notifyAttempt } from '../events/notify.ts'
import { selectRubric } from '../judgement/select-rubric.ts'
import { reviews } from '../judgement/tables.ts'
import type { NextAttempt } from '../shared/cohort.ts'
import type { StaffUser } from '../shared/review.ts'
import { ownOrder } from './own-order.ts'
import { reviewAssignments } from './tables.ts'

/**
 * The next attempt for somebody to read, in their own order: one that is theirs already and not reviewed by them yet, or
 * else one that fewer people have than the assessment wants, which becomes theirs. Two people who ask at once never take
 * the same place. Throws not-found.
 */
export async function takeNext(args: {
  context: AppContext
  user: StaffUser
  assessmentId: string
  after: string | null
}): Promise<NextAttempt> {
  const { context, user, assessmentId, after } = args
  await selectAssessment(context.db, assessmentId)
  return context.db.transaction(async (tx) => {
    // One at a time: whoever comes second sees what the first has taken.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`next ${assessmentId}`}))`)
    const { reviewers } = await selectRubric(tx, assessmentId)
    const readers = sql`from ${reviewAssignments} where ${reviewAssignments.attemptId} = ${attempts.id}`
    const isMine = sql`exists (select 1 ${readers} and ${reviewAssignments.userId} = ${user.id})`
    const own = await first(tx, { assessmentId, after, user }, isMine)
    if (own) return { attemptId: own }
    const isFree = sql`(select count(*) ${readers}) < ${reviewers} and not ${isMine}`
    const free = await first(tx, { assessmentId, after, user }, isFree)
    if (!free) return { attemptId: null }
    const row = { attemptId: free, userId: user.id, assignedBy: user.id, assignedAt: context.now() }
    await tx.insert(reviewAssignments).values(row).onConflictDoNothing()
    await notifyAttempt(tx, free)
    const details = { to: user.name }
    await recordAudit(tx, { at: context.now(), actor: user, action: 'review.assigned', subject: free, details })
    return { attemptId: free }
  })
}

/** Behind the one on the screen if there is any, else from the front. */
async function first(
  tx: Transaction,
  { assessmentId, after, user }: { assessmentId: string; after: string | null; user: StaffUser },
  condition: SQL,
): Promise<string | undefined> {
  const order = ownOrder(user.id)
  const [row] = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      and(
        eq(attempts.assessmentId, assessmentId),
        eq(attempts.state, 'finished'),
        after === null ? undefined : ne(attempts.id, after),
        sql`not exists (select 1 from ${decisions} where ${decisions.attemptId} = ${attempts.id})`,
        sql`not exists (select 1 from ${reviews} where ${reviews.attemptId} = ${attempts.id} and ${reviews.userId} = ${user.id} and ${reviews.submittedAt} is not null)`,
        condition,
      ),
    )
    // With nothing on the screen the comparison is with null, and every row is alike to it.
    .orderBy(sql`${order} > md5(${after}::text || ${user.id}::text) desc`, order)
    .limit(1)
  return row?.id
}
