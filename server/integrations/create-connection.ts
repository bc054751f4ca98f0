import type { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { type ConnectionWithKey, defaultHosts, type newConnection } from '../shared/integrations.ts'
import type { StaffUser } from '../shared/review.ts'
import { toConnectionView } from './connection-view.ts'
import { hashKey, newKey } from './key.ts'
import { connections } from './tables.ts'

/** Connects an applicant tracking system. The key that it calls us with is in the answer and nowhere else. */
export async function createConnection(args: {
  context: AppContext
  input: z.output<typeof newConnection>
  user: StaffUser
}): Promise<ConnectionWithKey> {
  const { context, input, user } = args
  const { kind, token, hosts = [...defaultHosts[kind]], ...fields } = input
  if (kind === 'workable' && token === undefined) {
    throw new AppError('invalid-input', 'Enter the token that Workable has given you for sending results.')
  }
  const key = newKey()
  // Greenhouse is called with the key that it calls us with; Workable with a token of its own.
  const outboundKey = await context.vault.seal(kind === 'greenhouse' ? key : (token ?? ''))
  const createdAt = context.now()
  const row = await context.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(connections)
      .values({ ...fields, kind, hosts, keyHash: hashKey(key), outboundKey, createdAt })
      .returning()
    if (!made) throw new Error('The connection was not stored')
    const details = { kind }
    await recordAudit(tx, { at: createdAt, actor: user, action: 'connection.added', subject: made.id, details })
    return made
  })
  return { ...toConnectionView(context, row), key }
}
