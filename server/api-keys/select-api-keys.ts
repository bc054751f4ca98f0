import { desc, eq } from 'drizzle-orm'
import { users } from '../auth/tables.ts'
import type { Executor } from '../database/database.ts'
import type { ApiKeyView } from '../shared/api-keys.ts'
import { apiKeys } from './tables.ts'

/** Every key as admins see it, the newest first: never its hash. */
export async function selectApiKeys(db: Executor, now: Date, id?: string): Promise<ApiKeyView[]> {
  const rows = await db
    .select({ key: apiKeys, maker: users.name, makerEndedAt: users.endedAt })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.madeBy))
    .where(id === undefined ? undefined : eq(apiKeys.id, id))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
  return rows.map(({ key, maker, makerEndedAt }) => ({
    id: key.id,
    name: key.name,
    ending: key.ending,
    scopes: key.scopes,
    state: stateOf(key, makerEndedAt, now),
    madeBy: maker,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt.toISOString(),
    usedAt: key.usedAt?.toISOString() ?? null,
  }))
}

function stateOf(key: typeof apiKeys.$inferSelect, makerEndedAt: Date | null, now: Date): ApiKeyView['state'] {
  if (key.revokedAt) return 'revoked'
  if (key.expiresAt <= now) return 'expired'
  return makerEndedAt ? 'dormant' : 'active'
}
