import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { Role } from '../shared/review.ts'
import { accounts, users } from './tables.ts'

export interface NewUser {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly password: string
}

/**
 * Makes somebody of the company who signs in with e-mail and password. Throws conflict where the address is taken.
 * Addresses are kept in lower case, as better-auth looks them up.
 */
export async function createUser(db: Executor, user: NewUser): Promise<{ id: string }> {
  const id = randomUUID()
  const email = user.email.trim().toLowerCase()
  const passwordHash = await hashPassword(user.password)
  return db.transaction(async (tx) => {
    const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
    if (taken) throw new AppError('conflict', `There is an account for ${email} already.`)
    await tx.insert(users).values({ id, name: user.name, email, role: user.role, emailVerified: true })
    await tx
      .insert(accounts)
      .values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: passwordHash })
    return { id }
  })
}
