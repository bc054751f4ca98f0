import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { ApiKeyView } from '../shared/api-keys.ts'
import { selectApiKeys } from './select-api-keys.ts'
import { apiKeys } from './tables.ts'

declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'api-key.revoked': { readonly name: string }
  }
}

/** Makes a key worthless at once. Throws not-found, and conflict where it is revoked already. */
export async function revokeApiKey(args: { context: AppContext; actor: Actor; id: string }): Promise<ApiKeyView> {
  const { context, actor, id } = args
  const at = context.now()
  return context.db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(apiKeys)
      .set({ revokedAt: at })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
      .returning({ name: apiKeys.name })
    const [view] = await selectApiKeys(tx, at, id)
    if (!view) throw new AppError('not-found', 'There is no such key.')
    if (!revoked) throw new AppError('conflict', 'This key is revoked already.')
    await recordAudit(tx, { at, actor, action: 'api-key.revoked', subject: id, details: revoked })
    return view
  })
}
