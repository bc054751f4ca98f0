import { eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { StaffUser } from '../shared/review.ts'
import { lockWebhook } from './select-webhook.ts'
import { webhooks } from './tables.ts'

/** Deletes an endpoint with its log. Throws not-found. */
export async function deleteWebhook(args: { context: AppContext; id: string; user: StaffUser }): Promise<void> {
  const { context, id, user } = args
  await context.db.transaction(async (tx) => {
    const { url } = await lockWebhook(tx, id)
    await tx.delete(webhooks).where(eq(webhooks.id, id))
    const at = context.now()
    await recordAudit(tx, { at, actor: user, action: 'webhook.deleted', subject: id, details: { url } })
  })
}
