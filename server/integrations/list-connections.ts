import { desc } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { ConnectionList } from '../shared/integrations.ts'
import { toConnectionView } from './connection-view.ts'
import { connections } from './tables.ts'

/** Every connection, the newest first. */
export async function listConnections({ context }: { context: AppContext }): Promise<ConnectionList> {
  const rows = await context.db.select().from(connections).orderBy(desc(connections.createdAt), connections.id)
  return { connections: rows.map((row) => toConnectionView(context, row)) }
}
