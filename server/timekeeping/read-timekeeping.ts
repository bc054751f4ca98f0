import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { attemptPauses, timeGrants } from '../attempts/tables.ts'
import { users } from '../auth/tables.ts'
import type { Executor } from '../database/database.ts'
import type { Timekeeping } from '../shared/timekeeping.ts'

/** Who gave time and who stopped the clock, when and why. */
export async function readTimekeeping(db: Executor, attemptId: string): Promise<Timekeeping> {
  const grants = await db
    .select({ minutes: timeGrants.minutes, reason: timeGrants.reason, by: users.name, at: timeGrants.grantedAt })
    .from(timeGrants)
    .leftJoin(users, eq(users.id, timeGrants.grantedBy))
    .where(eq(timeGrants.attemptId, attemptId))
    .orderBy(asc(timeGrants.grantedAt))
  const ender = alias(users, 'ender')
  const { reason, pausedAt, pausedBy, resumedAt, resumedBy } = attemptPauses
  const pauses = await db
    .select({ reason, from: pausedAt, by: users.name, until: resumedAt, endedBy: ender.name })
    .from(attemptPauses)
    .leftJoin(users, eq(users.id, pausedBy))
    .leftJoin(ender, eq(ender.id, resumedBy))
    .where(eq(attemptPauses.attemptId, attemptId))
    .orderBy(asc(pausedAt))
  return {
    grants: grants.map(({ at, ...grant }) => ({ ...grant, at: at.toISOString() })),
    pauses: pauses.map(({ from, until, ...pause }) => ({
      ...pause,
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
    })),
  }
}
