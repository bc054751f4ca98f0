import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { StaffUser } from '../shared/review.ts'
import type { WebhookView, webhookChange } from '../shared/webhooks.ts'
import { refuseTarget } from './create-webhook.ts'
import { disableWebhook } from './disable-webhook.ts'
import { lockWebhook, selectWebhook } from './select-webhook.ts'
import { webhooks } from './tables.ts'
import { toWebhookView } from './webhook-view.ts'

/** Changes what is named and leaves the rest. Switched on again, an endpoint starts with a clean slate. */
export async function changeWebhook(args: {
  context: AppContext
  id: string
  change: z.output<typeof webhookChange>
  user: StaffUser
}): Promise<WebhookView> {
  const { context, id, change, user } = args
  const { enabled, ...fields } = change
  if (fields.url !== undefined) refuseTarget(context, fields.url)
  const now = context.now()
  return context.db.transaction(async (tx) => {
    const webhook = await lockWebhook(tx, id)
    if (enabled === false && webhook.state === 'enabled') await disableWebhook(tx, id, 'person', now)
    const on = {
      state: 'enabled',
      disabledBecause: null,
      disabledAt: null,
      failingSince: null,
      quietUntil: null,
    } as const
    const values = { ...fields, ...(enabled === true && webhook.state === 'disabled' && on) }
    if (Object.keys(values).length > 0) await tx.update(webhooks).set(values).where(eq(webhooks.id, id))
    const details = { fields: Object.keys(change).join(', ') }
    await recordAudit(tx, { at: now, actor: user, action: 'webhook.changed', subject: id, details })
    return toWebhookView(await selectWebhook(tx, id), now)
  })
}
