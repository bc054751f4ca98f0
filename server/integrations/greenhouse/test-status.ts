import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { AppContext } from '../../context.ts'
import { AppError } from '../../http/errors.ts'
import type { testStatus } from '../../shared/greenhouse.ts'
import { type OrderResult, optionalOrderResult } from '../order-result.ts'
import { type AtsConnection, type AtsOrder, orders } from '../tables.ts'

type TestStatus = z.input<typeof testStatus>

/** How a test stands; the score is in it once it is final. */
export async function readTestStatus(context: AppContext, order: AtsOrder): Promise<TestStatus> {
  const result = order.invitationId === null ? null : await optionalOrderResult(context, order.invitationId)
  if (!result?.isFinal) {
    return { partner_status: 'incomplete', partner_profile_url: null, partner_score: null, metadata: null }
  }
  return {
    partner_status: 'complete',
    partner_profile_url: result.url,
    partner_score: result.score,
    metadata: metadataOf(result),
  }
}

/** Throws not-found for what is no order of this connection. */
export async function orderOfConnection(context: AppContext, connection: AtsConnection, id: string): Promise<AtsOrder> {
  const isOurs = z.uuid().safeParse(id).success
  const own = and(eq(orders.id, id), eq(orders.connectionId, connection.id))
  const [order] = isOurs ? await context.db.select().from(orders).where(own) : []
  if (!order) throw new AppError('not-found', 'There is no such interview.')
  return order
}

/** Flat, its keys the labels that Greenhouse shows. A challenge cannot take the place of one of the others. */
function metadataOf({ startedAt, finishedAt, parts, decision }: OrderResult): Record<string, string> {
  const scores = parts.map(({ title, score }) => [`Score: ${title}`, `${Math.round(score)} of 100`])
  return {
    'Started At': startedAt.toISOString(),
    'Completed At': finishedAt.toISOString(),
    ...Object.fromEntries(scores),
    ...(decision !== null && { Decision: decision }),
  }
}
