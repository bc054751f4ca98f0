import { and, eq, lte } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { idempotentRequests } from './tables.ts'

const keptMs = 24 * 3_600_000

export interface RequestName {
  readonly caller: string
  readonly key: string
}

export function isRequest({ caller, key }: RequestName) {
  return and(eq(idempotentRequests.caller, caller), eq(idempotentRequests.key, key))
}

/**
 * Null where the request is the first of its key, which is then claimed; otherwise what the first was answered. Throws
 * idempotency-mismatch where the key named another request, and idempotency-in-flight while the first is not answered.
 */
export async function claimRequest(
  { db, vault, now }: AppContext,
  name: RequestName,
  requestHash: string,
): Promise<{ status: number; body: string } | null> {
  const at = now()
  await db.delete(idempotentRequests).where(lte(idempotentRequests.at, new Date(at.getTime() - keptMs)))
  const [claimed] = await db
    .insert(idempotentRequests)
    .values({ ...name, requestHash, at })
    .onConflictDoNothing()
    .returning({ key: idempotentRequests.key })
  if (claimed) return null
  const [first] = await db.select().from(idempotentRequests).where(isRequest(name))
  if (first && first.requestHash !== requestHash) {
    throw new AppError('idempotency-mismatch', 'This Idempotency-Key was used for another request. Choose a new one.')
  }
  if (!first || first.status === null || first.body === null) {
    throw new AppError(
      'idempotency-in-flight',
      'The first request with this Idempotency-Key is not answered yet. Try again in a moment; if this stays, look whether it was done.',
    )
  }
  return { status: first.status, body: await vault.open(first.body) }
}
