import { eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { StaffUser } from '../shared/review.ts'
import type { WebhookWithSecret } from '../shared/webhooks.ts'
import { webhookLimits } from './limits.ts'
import { lockWebhook, selectWebhook } from './select-webhook.ts'
import { newSecret } from './sign.ts'
import { webhooks } from './tables.ts'
import { toWebhookView } from './webhook-view.ts'

/** Makes a new secret. The one before signs too for a day, so that a receiver can change over without a gap. */
export async function rotateSecret(args: {
  context: AppContext
  id: string
  user: StaffUser
}): Promise<WebhookWithSecret> {
  const { context, id, user } = args
  const secret = newSecret()
  const sealed = await context.vault.seal(secret)
  const now = context.now()
  return context.db.transaction(async (tx) => {
    const { secret: oldSecret } = await lockWebhook(tx, id)
    const oldSecretUntil = new Date(now.getTime() + webhookLimits.oldSecretMs)
    await tx.update(webhooks).set({ secret: sealed, oldSecret, oldSecretUntil }).where(eq(webhooks.id, id))
    await recordAudit(tx, { at: now, actor: user, action: 'webhook.secret-rotated', subject: id, details: {} })
    return { ...toWebhookView(await selectWebhook(tx, id), now), secret }
  })
}
