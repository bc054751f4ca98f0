import { and, eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { SecondFactorState } from '../shared/review.ts'
import { accounts, users } from './tables.ts'

/** How it stands with somebody's second factor. Only whoever has a password has one with us. */
export async function secondFactorState(
  { db, requireSecondFactor }: AppContext,
  id: string,
): Promise<SecondFactorState> {
  const [found] = await db
    .select({ isOn: users.twoFactorEnabled, password: accounts.password })
    .from(users)
    .leftJoin(accounts, and(eq(accounts.userId, users.id), eq(accounts.providerId, 'credential')))
    .where(eq(users.id, id))
  if (!found?.password) return 'none'
  if (found.isOn) return 'on'
  return requireSecondFactor ? 'needed' : 'off'
}
