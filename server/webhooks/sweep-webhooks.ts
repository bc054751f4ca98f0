import { and, eq, lt } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { webhookLimits } from './limits.ts'
import { queueDelivery } from './queue-delivery.ts'
import { webhookDeliveries } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'sweep-webhooks': Record<string, unknown>
  }
}

/** Queues again what a lost job has left lying, and drops what is older than the log keeps. */
export async function sweepWebhooks(context: AppContext): Promise<void> {
  const now = context.now()
  const { state, nextTryAt, createdAt } = webhookDeliveries
  const overdue = await context.db
    .select()
    .from(webhookDeliveries)
    .where(and(eq(state, 'waiting'), lt(nextTryAt, new Date(now.getTime() - webhookLimits.toleranceMs))))
    .limit(1_000)
  for (const delivery of overdue) await queueDelivery(context.db, delivery)
  await context.db.delete(webhookDeliveries).where(lt(createdAt, new Date(now.getTime() - webhookLimits.keptMs)))
}
