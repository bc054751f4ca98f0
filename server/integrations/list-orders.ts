import { and, desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { assessments } from '../assessments/tables.ts'
import { attempts } from '../attempts/tables.ts'
import type { AppContext } from '../context.ts'
import { invitations } from '../invitations/tables.ts'
import { formatPageCursor, parsePageCursor } from '../review/page-cursor.ts'
import type { OrderPage, OrderView, pageQuery } from '../shared/integrations.ts'
import { selectConnection } from './select-connection.ts'
import { orders } from './tables.ts'

/** The tests that a system has ordered, newest first. Throws not-found. */
export async function listOrders(args: {
  context: AppContext
  connectionId: string
  query: z.output<typeof pageQuery>
}): Promise<OrderPage> {
  const { context, connectionId, query } = args
  await selectConnection(context.db, connectionId)
  const rows = await selectOrders(context)
    .where(and(eq(orders.connectionId, connectionId), query.cursor === undefined ? undefined : before(query.cursor)))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(query.limit + 1)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1)?.order : undefined
  return {
    orders: page.map(toOrderView),
    cursor: last ? formatPageCursor([last.createdAt.toISOString(), last.id]) : null,
  }
}

export function selectOrders({ db }: AppContext) {
  return db
    .select({
      order: orders,
      candidate: { name: invitations.name, email: invitations.email },
      assessment: assessments.title,
      attemptId: attempts.id,
    })
    .from(orders)
    .innerJoin(invitations, eq(invitations.id, orders.invitationId))
    .innerJoin(assessments, eq(assessments.id, invitations.assessmentId))
    .leftJoin(attempts, eq(attempts.invitationId, invitations.id))
    .$dynamic()
}

type OrderRow = Awaited<ReturnType<typeof selectOrders>>[number]

export function toOrderView({ order, candidate, assessment, attemptId }: OrderRow): OrderView {
  const { id, state, outcome, tries, nextTryAt, toldAt, createdAt } = order
  return {
    id,
    candidate,
    assessment,
    attemptId,
    state,
    outcome,
    tries,
    nextTryAt: nextTryAt?.toISOString() ?? null,
    toldAt: toldAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}

function before(cursor: string) {
  const [at, id] = parsePageCursor(cursor)
  return sql`(${orders.createdAt}, ${orders.id}) < (${String(at)}::text::timestamptz, ${id}::uuid)`
}
