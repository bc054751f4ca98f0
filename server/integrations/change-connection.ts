import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { ConnectionView, ConnectionWithKey, connectionChange } from '../shared/integrations.ts'
import type { StaffUser } from '../shared/review.ts'
import { toConnectionView } from './connection-view.ts'
import { hashKey, newKey } from './key.ts'
import { selectConnection } from './select-connection.ts'
import { type AtsConnection, connections } from './tables.ts'

/** Changes what is named and leaves the rest. Throws not-found. */
export async function changeConnection(args: {
  context: AppContext
  id: string
  change: z.output<typeof connectionChange>
  user: StaffUser
}): Promise<ConnectionView> {
  const { context, id, change, user } = args
  const { token, ...fields } = change
  const connection = await selectConnection(context.db, id)
  if (token !== undefined && connection.kind === 'greenhouse') {
    throw new AppError('invalid-input', 'Greenhouse is called with its own key; there is no token to enter.')
  }
  const outboundKey = token === undefined ? connection.outboundKey : await context.vault.seal(token)
  const row = await context.db.transaction(async (tx) => {
    const details = { fields: Object.keys(change).join(', ') }
    await recordAudit(tx, { at: context.now(), actor: user, action: 'connection.changed', subject: id, details })
    return update(tx, id, { ...fields, outboundKey })
  })
  return toConnectionView(context, row)
}

/** Makes a new key; the one before is worthless from then on. Throws not-found. */
export async function rotateKey(args: {
  context: AppContext
  id: string
  user: StaffUser
}): Promise<ConnectionWithKey> {
  const { context, id, user } = args
  const { kind } = await selectConnection(context.db, id)
  const key = newKey()
  const outbound = kind === 'greenhouse' ? { outboundKey: await context.vault.seal(key) } : {}
  const row = await context.db.transaction(async (tx) => {
    const at = context.now()
    await recordAudit(tx, { at, actor: user, action: 'connection.key-rotated', subject: id, details: {} })
    return update(tx, id, { keyHash: hashKey(key), ...outbound })
  })
  return { ...toConnectionView(context, row), key }
}

async function update(db: Executor, id: string, values: Partial<AtsConnection>): Promise<AtsConnection> {
  const [row] = await db.update(connections).set(values).where(eq(connections.id, id)).returning()
  return row ?? selectConnection(db, id)
}
