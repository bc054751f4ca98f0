import { eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { OrderView } from '../shared/integrations.ts'
import { selectOrders, toOrderView } from './list-orders.ts'
import { optionalOrderResult } from './order-result.ts'
import { beginTelling } from './settle-orders.ts'
import { orders } from './tables.ts'

/** Tells the system once more, now. Throws not-found, and conflict where there is nothing to tell yet. */
export async function tellAgain({ context, id }: { context: AppContext; id: string }): Promise<OrderView> {
  const [row] = await selectOrders(context).where(eq(orders.id, id))
  if (!row) throw new AppError('not-found', 'There is no such order.')
  const { invitationId } = row.order
  const outcome = row.order.outcome ?? (await completed(context, invitationId))
  if (outcome === null) throw new AppError('conflict', 'There is no final result yet, so there is nothing to tell.')
  await context.db.transaction((tx) => beginTelling(context, tx, [id], outcome))
  const [changed] = await selectOrders(context).where(eq(orders.id, id))
  return toOrderView(changed ?? row)
}

async function completed(context: AppContext, invitationId: string | null): Promise<'completed' | null> {
  const result = invitationId === null ? null : await optionalOrderResult(context, invitationId)
  return result?.isFinal ? 'completed' : null
}
