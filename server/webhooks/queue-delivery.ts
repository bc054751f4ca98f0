import type { Executor } from '../database/database.ts'
import { addJob } from '../jobs/add-job.ts'
import type { WebhookDelivery } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'deliver-webhook': { deliveryId: string }
  }
}

/**
 * Queues the next try. One endpoint's tries run one after the other, so that a slow receiver delays nobody but itself.
 */
export async function queueDelivery(tx: Executor, delivery: WebhookDelivery): Promise<void> {
  const { id, webhookId, nextTryAt } = delivery
  if (nextTryAt === null) return
  await addJob(
    tx,
    'deliver-webhook',
    { deliveryId: id },
    { jobKey: `deliver-webhook:${id}`, runAt: nextTryAt, queue: `webhook:${webhookId}` },
  )
}
