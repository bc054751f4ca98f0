import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { ConnectionView, ConnectionWithKey, connectionChange } from '../shared/integrations.ts'
import { toConnectionView } from './connection-view.ts'
import { hashKey, newKey } from './key.ts'
import { selectConnection } from './select-connection.ts'
import { type AtsConnection, connections } from './tables.ts'

/** Changes what is named and leaves the rest. Throws not-found. */
export async function changeConnection(args: {
  context: AppContext
  id: string
  change: z.output<typeof connectionChange>
}): Promise<ConnectionView> {
  const { context, id, change } = args
  const { token, ...fields } = change
  const connection = await selectConnection(context.db, id)
  if (token !== undefined && connection.kind === 'greenhouse') {
    throw new AppError('invalid-input', 'Greenhouse is called with its own key; there is no token to enter.')
  }
  const outboundKey = token === undefined ? connection.outboundKey : await context.vault.seal(token)
  return toConnectionView(context, await update(context, id, { ...fields, outboundKey }))
}

/** Makes a new key; the one before is worthless from then on. Throws not-found. */
export async function rotateKey({ context, id }: { context: AppContext; id: string }): Promise<ConnectionWithKey> {
  const { kind } = await selectConnection(context.db, id)
  const key = newKey()
  const outbound = kind === 'greenhouse' ? { outboundKey: await context.vault.seal(key) } : {}
  return { ...toConnectionView(context, await update(context, id, { keyHash: hashKey(key), ...outbound })), key }
}

async function update(context: AppContext, id: string, values: Partial<AtsConnection>): Promise<AtsConnection> {
  const [row] = await context.db.update(connections).set(values).where(eq(connections.id, id)).returning()
  return row ?? selectConnection(context.db, id)
}
