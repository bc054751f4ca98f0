import { desc } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { WebhookList } from '../shared/webhooks.ts'
import { webhooks } from './tables.ts'
import { toWebhookView } from './webhook-view.ts'

/** Every endpoint, the newest first. */
export async function listWebhooks({ context }: { context: AppContext }): Promise<WebhookList> {
  const rows = await context.db.select().from(webhooks).orderBy(desc(webhooks.createdAt), webhooks.id)
  return { webhooks: rows.map((row) => toWebhookView(row, context.now())) }
}
