import { and, eq, isNull, sql } from 'drizzle-orm'
import { accounts, users } from '../auth/tables.ts'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'

/**
 * Makes changes of people wait for one another, so that two admins cannot end each other at the same time.
 */
export async function lockPeople(tx: Executor): Promise<void> {
  await tx.execute(sql`lock table ${users} in share row exclusive mode`)
}

/** Throws conflict where a change, made already in this transaction, leaves nobody who can look after the others. */
export async function keepAnAdmin(tx: Executor): Promise<void> {
  const [admin] = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .where(and(eq(users.role, 'admin'), isNull(users.endedAt)))
    .limit(1)
  if (!admin) throw new AppError('conflict', 'Somebody has to remain an admin. Make another person one first.')
}
