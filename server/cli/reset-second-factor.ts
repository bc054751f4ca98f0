import { eq } from 'drizzle-orm'
import { users } from '../auth/tables.ts'
import { AppError } from '../http/errors.ts'
import { takeOff } from '../people/remove-second-factor.ts'
import { print } from './output.ts'
import { withDatabase } from './with-database.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

/** `assay user reset-second-factor`: for the admin who lost a phone and has no colleague to ask. */
export async function resetSecondFactor({ email }: { email: string }): Promise<number> {
  const address = email.trim().toLowerCase()
  try {
    await withDatabase((db) =>
      db.transaction(async (tx) => {
        const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, address))
        if (!user) throw new AppError('not-found', `There is no account for ${address}.`)
        await takeOff(tx, { actor: null, id: user.id, at: new Date() })
      }),
    )
  } catch (error) {
    if (error instanceof AppError) throw new WrongUseError(error.message)
    throw error
  }
  await print(`${address} signs in with the password alone, and was signed out everywhere.`)
  return exitCode.done
}
