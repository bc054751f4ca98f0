import { and, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import { invitations } from '../invitations/tables.ts'
import { webhookLimits } from '../webhooks/limits.ts'
import { beginTelling, queueTelling } from './settle-orders.ts'
import { connections, exchanges, orders } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'sweep-ats': Record<string, unknown>
  }
}

/** Queues again what a lost job has left lying, tells of links that ended unused, and drops what is old in the log. */
export async function sweepAts(context: AppContext): Promise<void> {
  const now = context.now()
  const late = lt(orders.nextTryAt, new Date(now.getTime() - webhookLimits.toleranceMs))
  const overdue = await context.db
    .select()
    .from(orders)
    .where(and(eq(orders.state, 'telling'), late))
    .limit(1_000)
  for (const order of overdue) await queueTelling(context.db, order)
  await settleUnused(context, now)
  await context.db.delete(exchanges).where(lt(exchanges.at, new Date(now.getTime() - webhookLimits.keptMs)))
}

/** Workable wants to know when a candidate can no longer start; Greenhouse has no word for it. */
async function settleUnused(context: AppContext, now: Date): Promise<void> {
  const ended = await context.db
    .select({ id: orders.id, revokedAt: invitations.revokedAt })
    .from(orders)
    .innerJoin(connections, eq(connections.id, orders.connectionId))
    .innerJoin(invitations, eq(invitations.id, orders.invitationId))
    .leftJoin(attempts, eq(attempts.invitationId, invitations.id))
    .where(
      and(
        eq(orders.state, 'open'),
        eq(connections.kind, 'workable'),
        isNull(attempts.id),
        or(isNotNull(invitations.revokedAt), lte(invitations.expiresAt, now)),
      ),
    )
    .limit(500)
  for (const { id, revokedAt } of ended) {
    await beginTelling(context, context.db, [id], revokedAt === null ? 'expired' : 'rejected')
  }
}
