import { eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import { type AtsConnection, connections } from './tables.ts'

/** Throws not-found. */
export async function selectConnection(db: Executor, id: string): Promise<AtsConnection> {
  const [connection] = await db.select().from(connections).where(eq(connections.id, id))
  if (!connection) throw new AppError('not-found', 'There is no such connection.')
  return connection
}
