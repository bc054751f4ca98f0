import { tmpdir } from 'node:os'
import { verifyPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { accounts, users } from '../../server/auth/tables.ts'
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
