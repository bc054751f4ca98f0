import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { hashKey } from './key.ts'
import { type AtsConnection, connections } from './tables.ts'

/** The connection that a key belongs to, and a note that it called; null where there is none. */
export async function optionalConnectionOfKey(
  context: AppContext,
  kind: AtsConnection['kind'],
  key: string,
): Promise<AtsConnection | null> {
  const [connection] = await context.db
    .update(connections)
    .set({ lastCallAt: context.now() })
    .where(and(eq(connections.keyHash, hashKey(key)), eq(connections.kind, kind)))
    .returning()
  return connection ?? null
}
