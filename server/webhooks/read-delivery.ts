import { asc, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { DeliveryView } from '../shared/webhooks.ts'
import { selectDeliveries, toDeliveryRow } from './delivery-row.ts'
import { messageBody, messageId } from './message.ts'
import { webhookAttempts, webhookDeliveries } from './tables.ts'

/** One delivery with its body and every answer. Throws not-found. */
export async function readDelivery({ context, id }: { context: AppContext; id: string }): Promise<DeliveryView> {
  const [row] = await selectDeliveries(context.db).where(eq(webhookDeliveries.id, id))
  if (!row) throw new AppError('not-found', 'There is no such delivery. The log keeps thirty days.')
  const attempts = await context.db
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.deliveryId, id))
    .orderBy(asc(webhookAttempts.at))
  return {
    ...toDeliveryRow(row),
    webhookId: row.delivery.webhookId,
    messageId: messageId(row.event),
    body: messageBody(row.event),
    attempts: attempts.map(({ at, durationMs, status, error, answer }) => {
      return { at: at.toISOString(), durationMs, status, error, answer }
    }),
  }
}
