import { eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { lockWebhook } from './select-webhook.ts'
import { webhooks } from './tables.ts'

/** Deletes an endpoint with its log. Throws not-found. */
export async function deleteWebhook({ context, id }: { context: AppContext; id: string }): Promise<void> {
  await context.db.transaction(async (tx) => {
    await lockWebhook(tx, id)
    await tx.delete(webhooks).where(eq(webhooks.id, id))
  })
}
