import { and, eq, max } from 'drizzle-orm'
import { accounts, sessions, users } from '../auth/tables.ts'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { Person } from '../shared/people.ts'

/** Everybody of the company, or one of them, by name. */
export async function selectPeople(db: Executor, id?: string): Promise<Person[]> {
  const rows = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      createdAt: users.createdAt,
      endedAt: users.endedAt,
      hasSecondFactor: users.twoFactorEnabled,
      account: max(accounts.id),
      seenAt: max(sessions.updatedAt),
    })
    .from(users)
    .leftJoin(accounts, eq(accounts.userId, users.id))
    .leftJoin(sessions, eq(sessions.userId, users.id))
    .where(id === undefined ? undefined : and(eq(users.id, id)))
    .groupBy(users.id)
    .orderBy(users.name, users.id)
  return rows.map(({ account, endedAt, createdAt, seenAt, ...row }) => ({
    ...row,
    state: endedAt ? 'ended' : account ? 'active' : 'invited',
    createdAt: createdAt.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
  }))
}

/** Throws not-found. */
export async function selectPerson(db: Executor, id: string): Promise<Person> {
  const [found] = await selectPeople(db, id)
  if (!found) throw new AppError('not-found', 'There is nobody with this id.')
  return found
}
