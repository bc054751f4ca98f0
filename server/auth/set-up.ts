import { sql } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import type { SetupRequest, SetupState } from '../shared/auth.ts'
import { createUser } from './create-user.ts'
import { company, users } from './tables.ts'

export async function readSetup({ context }: { context: AppContext }): Promise<SetupState> {
  const { passwords, singleSignOn } = context
  return { needed: !(await hasUsers(context.db)), passwords, singleSignOn: singleSignOn?.name ?? null }
}

/** Makes the company and its first admin. Throws conflict once there is anybody: of two at the same time one wins. */
export async function setUp(args: { context: AppContext; input: SetupRequest }): Promise<SetupState> {
  const { company: companyName, ...admin } = args.input
  await args.context.db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${users} in share row exclusive mode`)
    if (await hasUsers(tx)) throw new AppError('conflict', 'Assay is set up already. Sign in, or ask an admin.')
    await createUser(tx, { ...admin, role: 'admin' })
    await saveCompany(tx, { name: companyName, contact: admin.email })
  })
  return readSetup(args)
}

export async function saveCompany(db: Executor, values: { name: string; contact: string | null }): Promise<void> {
  await db.insert(company).values(values).onConflictDoUpdate({ target: company.id, set: values })
}

async function hasUsers(db: Executor): Promise<boolean> {
  const found = await db.select({ id: users.id }).from(users).limit(1)
  return found.length > 0
}
