import { and, eq, inArray } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { addJob } from '../jobs/add-job.ts'
import type { HiringEvent } from '../outbox/tables.ts'
import { optionalOrderResult } from './order-result.ts'
import { type AtsOrder, orders } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'tell-ats': { orderId: string }
  }
}

/** A score that is final, or that has changed since, goes to the system that ordered the test. */
export async function settleOrders(context: AppContext, event: HiringEvent): Promise<void> {
  if (event.type !== 'attempt.graded' && event.type !== 'review.decided') return
  await settleOrdersOf(context, event.invitationId)
}

/** The same without an event: reviews that come in may make a score final that was known before. */
export async function settleOrdersOf(context: AppContext, invitationId: string): Promise<void> {
  const ordered = await context.db.select().from(orders).where(eq(orders.invitationId, invitationId))
  if (ordered.length === 0) return
  const result = await optionalOrderResult(context, invitationId)
  if (!result?.isFinal) return
  const ids = ordered.map(({ id }) => id)
  await context.db.transaction((tx) => beginTelling(context, tx, ids, 'completed'))
}

/**
 * Writes down that there is something to tell before anybody is told, and queues the telling. The state alone says what
 * is owed: a process may die at any moment after this.
 */
export async function beginTelling(
  context: AppContext,
  tx: Executor,
  ids: readonly string[],
  outcome: NonNullable<AtsOrder['outcome']>,
): Promise<void> {
  const rows = await tx
    .update(orders)
    .set({ state: 'telling', outcome, tries: 0, firstTriedAt: null, nextTryAt: context.now() })
    .where(and(inArray(orders.id, [...ids]), inArray(orders.state, ['open', 'telling', 'told', 'failed'])))
    .returning()
  for (const order of rows) await queueTelling(tx, order)
}

/** One system's tellings go one after the other, so that a slow one delays nobody but itself. */
export async function queueTelling(tx: Executor, { id, connectionId, nextTryAt }: AtsOrder): Promise<void> {
  if (nextTryAt === null) return
  const options = { jobKey: `tell-ats:${id}`, runAt: nextTryAt, queue: `ats:${connectionId}` }
  await addJob(tx, 'tell-ats', { orderId: id }, options)
}
