import { and, desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { AppContext } from '../context.ts'
import { formatPageCursor, parsePageCursor } from '../review/page-cursor.ts'
import type { ExchangePage, pageQuery } from '../shared/integrations.ts'
import { selectConnection } from './select-connection.ts'
import { exchanges } from './tables.ts'

/** What a system and we have said to each other, newest first. Throws not-found. */
export async function listExchanges(args: {
  context: AppContext
  connectionId: string
  query: z.output<typeof pageQuery>
}): Promise<ExchangePage> {
  const { context, connectionId, query } = args
  await selectConnection(context.db, connectionId)
  const rows = await context.db
    .select()
    .from(exchanges)
    .where(and(eq(exchanges.connectionId, connectionId), query.cursor === undefined ? undefined : before(query.cursor)))
    .orderBy(desc(exchanges.at), desc(exchanges.id))
    .limit(query.limit + 1)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    exchanges: page.map((row) => ({ ...row, at: row.at.toISOString() })),
    cursor: last ? formatPageCursor([last.at.toISOString(), last.id]) : null,
  }
}

function before(cursor: string) {
  const [at, id] = parsePageCursor(cursor)
  return sql`(${exchanges.at}, ${exchanges.id}) < (${String(at)}::text::timestamptz, ${id}::uuid)`
}
