import { eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { selectConnection } from './select-connection.ts'
import { connections } from './tables.ts'

/** Ends a connection and drops its log. Invitations that it made stay. Throws not-found. */
export async function deleteConnection({ context, id }: { context: AppContext; id: string }): Promise<void> {
  await selectConnection(context.db, id)
  await context.db.delete(connections).where(eq(connections.id, id))
}
