import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { migrateDatabase } from '../../server/database/migrate.ts'
import { createTestDatabase } from '../support/database.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const database = await createTestDatabase()
afterAll(() => database.close())

test('the migrations make exactly the tables that the code knows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-migrations-'))
  await cp(join(ROOT, 'server/database/migrations'), folder, { recursive: true })
  const before = await readdir(folder)
  const kit = join(ROOT, 'node_modules/drizzle-kit/bin.cjs')
  const args = [kit, 'generate', '--dialect=postgresql', '--schema=./server/**/tables.ts', `--out=${folder}`]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  expect(await readdir(folder), `run npm run db:generate:\n${stdout}`).toEqual(before)
  await rm(folder, { recursive: true })
})

test('several processes that migrate at the same moment get through, and a second time changes nothing', async () => {
  await database.sql`drop schema if exists drizzle cascade`
  await database.sql`drop schema public cascade`
  await database.sql`drop schema graphile_worker cascade`
  await database.sql`create schema public`
  await Promise.all([1, 2, 3].map(() => migrateDatabase(database.url)))
  const applied = () => database.sql`select id, hash from drizzle.__drizzle_migrations order by id`
  const first = await applied()
  expect(first.length).toBeGreaterThan(0)
  await migrateDatabase(database.url)
  expect(await applied()).toEqual(first)
})
