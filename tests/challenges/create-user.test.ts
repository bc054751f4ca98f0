import { tmpdir } from 'node:os'
import { verifyPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { accounts, secondFactors, users } from '../../server/auth/tables.ts'
import { createTestDatabase } from '../support/database.ts'
import { runAssay } from './run-assay.ts'

const database = await createTestDatabase()

afterAll(() => database.close())

function createUser(...options: string[]) {
  const args = ['user', 'create', '--name', 'Ada', ...options]
  return runAssay(tmpdir(), args, { environment: { DATABASE_URL: database.url } })
}

test('assay user create makes somebody who can sign in, with the password that it prints', async () => {
  const { code, stdout } = await createUser('--email', 'Ada@example.org', '--role', 'reviewer')
  expect(code).toBe(0)
  const [, password = ''] = /^Ada@example\.org can sign in as reviewer\.\nPassword: (\S{20})\n$/.exec(stdout) ?? []
  const [row] = await database.db
    .select({ name: users.name, role: users.role, hash: accounts.password })
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .where(eq(users.email, 'ada@example.org'))
  expect(row).toMatchObject({ name: 'Ada', role: 'reviewer' })
  expect(await verifyPassword({ hash: row?.hash ?? '', password })).toBe(true)
})

test('takes a given password and does not print it', async () => {
  const password = 'a password of their own'
  const { code, stdout } = await createUser('--email', 'b@example.org', '--role', 'admin', '--password', password)
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'b@example.org can sign in as admin.\n' })
})

test('refuses a second account of one address', async () => {
  await createUser('--email', 'c@example.org', '--role', 'admin')
  expect(await createUser('--email', 'C@example.org', '--role', 'admin')).toEqual({
    code: 64,
    stdout: '',
    stderr: 'There is an account for c@example.org already.\n',
  })
})

test('assay user reset-second-factor takes it off, once, and signs the person out', async () => {
  await createUser('--email', 'd@example.org', '--role', 'admin')
  const isDee = eq(users.email, 'd@example.org')
  const [dee] = await database.db.update(users).set({ twoFactorEnabled: true }).where(isDee).returning()
  await database.db
    .insert(secondFactors)
    .values({ id: 'f', userId: dee?.id ?? '', secret: 's', backupCodes: '[]', verified: true })
  const reset = (email: string) =>
    runAssay(tmpdir(), ['user', 'reset-second-factor', '--email', email], {
      environment: { DATABASE_URL: database.url },
    })
  expect(await reset('D@example.org')).toEqual({
    code: 0,
    stdout: 'd@example.org signs in with the password alone, and was signed out everywhere.\n',
    stderr: '',
  })
  expect(await database.db.$count(secondFactors)).toBe(0)
  expect(await reset('d@example.org')).toMatchObject({ code: 64, stderr: 'This account has no second factor.\n' })
  expect(await reset('e@example.org')).toMatchObject({ code: 64, stderr: 'There is no account for e@example.org.\n' })
})
