import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'

const first = await createTestDatabase()
const second = await createTestDatabase()
afterAll(() => Promise.all([first.close(), second.close()]))

test('each test database is its own and has the job queue in it', async () => {
  await first.sql`create table mine (id int)`
  const tables = (database: typeof first) =>
    database.sql<{ name: string }[]>`select table_name as name from information_schema.tables where table_name = 'mine'`
  expect(await tables(first)).toEqual([{ name: 'mine' }])
  expect(await tables(second)).toEqual([])
  expect(await second.sql`select count(*)::int as jobs from graphile_worker.jobs`).toEqual([{ jobs: 0 }])
})
