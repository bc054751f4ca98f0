import { count } from 'drizzle-orm'
import type { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { targetFault } from '../outbound/target.ts'
import type { StaffUser } from '../shared/review.ts'
import type { newWebhook, WebhookWithSecret } from '../shared/webhooks.ts'
import { webhookLimits } from './limits.ts'
import { newSecret } from './sign.ts'
import { webhooks } from './tables.ts'
import { toWebhookView } from './webhook-view.ts'

/** Throws invalid-input where the URL is none that we would call, conflict where there are too many endpoints. */
export async function createWebhook(args: {
  context: AppContext
  input: z.output<typeof newWebhook>
  user: StaffUser
}): Promise<WebhookWithSecret> {
  const { context, input, user } = args
  refuseTarget(context, input.url)
  const [existing] = await context.db.select({ count: count() }).from(webhooks)
  if ((existing?.count ?? 0) >= webhookLimits.endpoints) {
    throw new AppError(
      'conflict',
      `There are ${webhookLimits.endpoints} webhooks already. Delete one that is not used.`,
    )
  }
  const secret = newSecret()
  const now = context.now()
  const sealed = await context.vault.seal(secret)
  const row = await context.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(webhooks)
      .values({ ...input, state: 'enabled', secret: sealed, createdAt: now })
      .returning()
    if (!made) throw new Error('The webhook was not stored')
    const details = { url: input.url }
    await recordAudit(tx, { at: now, actor: user, action: 'webhook.added', subject: made.id, details })
    return made
  })
  return { ...toWebhookView(row, now), secret }
}

/** A name that leads to a private address is found out when it is called. */
export function refuseTarget(context: AppContext, url: string): void {
  const fault = targetFault(url, context.allowPrivateTargets)
  if (fault !== null) throw new AppError('invalid-input', fault, { issues: [{ field: 'url', problem: fault }] })
}
