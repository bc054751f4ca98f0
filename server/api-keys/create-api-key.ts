import type { Actor } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { hashKey, newKey } from '../integrations/key.ts'
import type { CreatedApiKey, NewApiKey } from '../shared/api-keys.ts'
import { selectApiKeys } from './select-api-keys.ts'
import { apiKeys } from './tables.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'api-key.made': { readonly name: string; readonly scopes: readonly string[]; readonly days: number }
  }
}

const dayMs = 86_400_000

/** Makes a key. Its text leaves the server here and is not kept. */
export async function createApiKey(args: {
  context: AppContext
  actor: NonNullable<Actor>
  input: NewApiKey
}): Promise<CreatedApiKey> {
  const { context, actor, input } = args
  const { name, days } = input
  const scopes = [...new Set(input.scopes)].toSorted()
  const key = newKey()
  const now = context.now()
  const id = crypto.randomUUID()
  return context.db.transaction(async (tx) => {
    await tx.insert(apiKeys).values({
      id,
      name,
      scopes,
      keyHash: hashKey(key),
      ending: key.slice(-4),
      madeBy: actor.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * dayMs),
    })
    await recordAudit(tx, { at: now, actor, action: 'api-key.made', subject: id, details: { name, scopes, days } })
    const [view] = await selectApiKeys(tx, now, id)
    if (!view) throw new Error('A key that was just made is not there')
    return { key, view }
  })
}
