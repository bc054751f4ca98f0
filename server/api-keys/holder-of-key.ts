import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import { users } from '../auth/tables.ts'
import type { AppContext } from '../context.ts'
import { hashKey } from '../integrations/key.ts'
import type { Scope } from '../shared/api-keys.ts'
import type { Role } from '../shared/review.ts'
import { apiKeys } from './tables.ts'

interface KeyHolder {
  readonly id: string
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly role: Role }
  readonly scopes: readonly Scope[]
}

const minuteMs = 60_000

/**
 * Whom a key stands for, in the role they hold now; null where the key is unknown, expired or revoked, or its maker's
 * account has ended. Notes the use, once a minute at most, so that a busy tool does not write at each request.
 */
export async function holderOfKey(context: AppContext, key: string): Promise<KeyHolder | null> {
  const now = context.now()
  const [row] = await context.db
    .select({
      id: apiKeys.id,
      scopes: apiKeys.scopes,
      usedAt: apiKeys.usedAt,
      user: { id: users.id, name: users.name, email: users.email, role: users.role },
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.madeBy))
    .where(
      and(
        eq(apiKeys.keyHash, hashKey(key)),
        gt(apiKeys.expiresAt, now),
        isNull(apiKeys.revokedAt),
        isNull(users.endedAt),
      ),
    )
  if (!row) return null
  const stale = new Date(now.getTime() - minuteMs)
  if (row.usedAt === null || row.usedAt < stale) {
    const isStale = or(isNull(apiKeys.usedAt), lt(apiKeys.usedAt, stale))
    await context.db
      .update(apiKeys)
      .set({ usedAt: now })
      .where(and(eq(apiKeys.id, row.id), isStale))
  }
  return { id: row.id, user: row.user, scopes: row.scopes }
}
