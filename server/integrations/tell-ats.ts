import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { nextTryAt } from '../outbound/retry-schedule.ts'
import type { OutboundOutcome, OutboundRequest } from '../outbound/send.ts'
import { webhookLimits } from '../webhooks/limits.ts'
import { isAllowedHost } from './allowed-host.ts'
import { completedCall } from './greenhouse/completed-call.ts'
import { noteExchange } from './note-exchange.ts'
import { type OrderResult, optionalOrderResult } from './order-result.ts'
import { queueTelling } from './settle-orders.ts'
import { type AtsConnection, type AtsOrder, connections, orders } from './tables.ts'
import { resultCall } from './workable/result-call.ts'

/** A request to a system, and under which name its log has it. */
export type AtsCall = Pick<OutboundRequest, 'method' | 'headers' | 'body'> & { readonly call: string }

/** Tries once to tell a system what it ordered. Whatever comes of it is written down, with what follows from it. */
export async function tellAts(
  context: AppContext,
  { orderId }: { orderId: string },
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  const [row] = await context.db
    .select()
    .from(orders)
    .innerJoin(connections, eq(connections.id, orders.connectionId))
    .where(eq(orders.id, orderId))
  if (row?.ats_orders.state !== 'telling') return
  const { ats_orders: order, ats_connections: connection } = row
  const now = context.now()
  if (order.nextTryAt && order.nextTryAt.getTime() > now.getTime() + webhookLimits.toleranceMs) return
  const result = order.invitationId === null ? null : await optionalOrderResult(context, order.invitationId)
  const call = await callFor(context, connection, order, result)
  const outcome = isAllowedHost(order.callbackUrl, connection.hosts)
    ? await context.outbound({ ...call, url: order.callbackUrl, signal })
    : notAllowed
  await recordTelling(context, { order, call, outcome, triedAt: now, score: result?.score ?? null })
}

const notAllowed: OutboundOutcome = {
  status: null,
  retryAfter: null,
  answer: '',
  error: 'The address is on none of the hosts that results may be sent to.',
  durationMs: 0,
}

async function callFor(
  context: AppContext,
  connection: AtsConnection,
  order: AtsOrder,
  result: OrderResult | null,
): Promise<AtsCall> {
  const key = connection.outboundKey === null ? '' : await context.vault.open(connection.outboundKey)
  if (connection.kind === 'greenhouse') return completedCall(key)
  return resultCall({ token: key, connection, outcome: order.outcome ?? 'completed', result })
}

async function recordTelling(
  context: AppContext,
  told: { order: AtsOrder; call: AtsCall; outcome: OutboundOutcome; triedAt: Date; score: number | null },
): Promise<void> {
  const { order, call, outcome, triedAt, score } = told
  const { status, error, answer, durationMs, retryAfter } = outcome
  await context.db.transaction(async (tx) => {
    const { connectionId, id: orderId, callbackUrl } = order
    const request = [`${call.method} ${callbackUrl}`, call.body].filter(Boolean).join('\n\n')
    const exchange = { connectionId, orderId, direction: 'out', call: call.call, at: triedAt, durationMs } as const
    await noteExchange(tx, { ...exchange, status, request, answer, error })
    const tries = order.tries + 1
    const firstTriedAt = order.firstTriedAt ?? triedAt
    const succeeded = status !== null && status >= 200 && status < 300
    const random = Math.random()
    const next = succeeded ? null : nextTryAt({ firstTriedAt, now: context.now(), tries, status, retryAfter, random })
    const state = succeeded ? 'told' : next ? 'telling' : 'failed'
    const [changed] = await tx
      .update(orders)
      .set({
        state,
        tries,
        firstTriedAt,
        nextTryAt: next,
        ...(succeeded && { toldAt: context.now(), toldScore: score }),
      })
      // A score that changed while we told of the one before has begun a new round: that one stays to be told.
      .where(and(eq(orders.id, orderId), eq(orders.state, 'telling'), eq(orders.nextTryAt, order.nextTryAt ?? triedAt)))
      .returning()
    if (changed) await queueTelling(tx, changed)
  })
}
