import { inArray } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { settleOrders } from '../integrations/settle-orders.ts'
import { addDeliveries } from '../webhooks/add-deliveries.ts'
import { hiringEvents } from './tables.ts'

/** Finds whoever is to hear of the events. Done twice, nobody hears twice. */
export async function handOutEvents(
  context: AppContext,
  { eventIds, endpoints }: { eventIds: string[]; endpoints?: string[] },
): Promise<void> {
  const events = await context.db.select().from(hiringEvents).where(inArray(hiringEvents.id, eventIds))
  for (const event of events) {
    await addDeliveries(context, event, endpoints)
    await settleOrders(context, event)
  }
}
