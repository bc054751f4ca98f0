import { and, desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { AppContext } from '../context.ts'
import { formatPageCursor, parsePageCursor } from '../review/page-cursor.ts'
import type { DeliveryPage, deliveryQuery } from '../shared/webhooks.ts'
import { selectDeliveries, toDeliveryRow } from './delivery-row.ts'
import { selectWebhook } from './select-webhook.ts'
import { webhookDeliveries } from './tables.ts'

/** What was sent to an endpoint, the newest first. Throws not-found. */
export async function listDeliveries(args: {
  context: AppContext
  webhookId: string
  query: z.output<typeof deliveryQuery>
}): Promise<DeliveryPage> {
  const { context, webhookId, query } = args
  await selectWebhook(context.db, webhookId)
  const { id, createdAt, state } = webhookDeliveries
  const rows = await selectDeliveries(context.db)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        query.state && eq(state, query.state),
        query.cursor === undefined ? undefined : before(query.cursor),
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(query.limit + 1)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1)?.delivery : undefined
  return {
    deliveries: page.map(toDeliveryRow),
    cursor: last ? formatPageCursor([last.createdAt.toISOString(), last.id]) : null,
  }
}

function before(cursor: string) {
  const [at, id] = parsePageCursor(cursor)
  return sql`(${webhookDeliveries.createdAt}, ${webhookDeliveries.id}) < (${String(at)}::text::timestamptz, ${id}::uuid)`
}
