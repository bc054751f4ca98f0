import type { z } from 'zod'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { type ConnectionWithKey, defaultHosts, type newConnection } from '../shared/integrations.ts'
import { toConnectionView } from './connection-view.ts'
import { hashKey, newKey } from './key.ts'
import { connections } from './tables.ts'

/** Connects an applicant tracking system. The key that it calls us with is in the answer and nowhere else. */
export async function createConnection(args: {
  context: AppContext
  input: z.output<typeof newConnection>
}): Promise<ConnectionWithKey> {
  const { context, input } = args
  const { kind, token, hosts = [...defaultHosts[kind]], ...fields } = input
  if (kind === 'workable' && token === undefined) {
    throw new AppError('invalid-input', 'Enter the token that Workable has given you for sending results.')
  }
  const key = newKey()
  // Greenhouse is called with the key that it calls us with; Workable with a token of its own.
  const outboundKey = await context.vault.seal(kind === 'greenhouse' ? key : (token ?? ''))
  const [row] = await context.db
    .insert(connections)
    .values({ ...fields, kind, hosts, keyHash: hashKey(key), outboundKey, createdAt: context.now() })
    .returning()
  if (!row) throw new Error('The connection was not stored')
  return { ...toConnectionView(context, row), key }
}
