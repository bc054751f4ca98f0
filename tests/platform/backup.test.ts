import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tablesInOrder } from '../../server/backup/catalog.ts'
import { MANIFEST_FILE } from '../../server/backup/manifest.ts'
import { readBackup } from '../../server/backup/read-backup.ts'
import { writeBackup } from '../../server/backup/write-backup.ts'
import { migrateDatabase, ownMigrations } from '../../server/database/migrate.ts'
import { candidateOf } from '../api/support/candidate.ts'
import { createWorld, type World } from '../api/support/world.ts'
import { runAssay } from '../challenges/run-assay.ts'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'

let world: World
let folder: string
beforeAll(async () => {
  ;[world, folder] = await Promise.all([createWorld(), mkdtemp(join(tmpdir(), 'assay-backup-'))])
  const candidate = candidateOf(world, await world.invite())
  await candidate.start()
  await candidate.api.submissions.$post({
    json: {
      challenge: 'doubling',
      language: 'typescript',
      journal: candidate.write('tab\t, \\N, line\nand \u{1f510}'),
    },
  })
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

/** Every row of every table as text, in an order of its own. */
async function contents({ sql }: TestDatabase) {
  const tables = await tablesInOrder(sql)
  const entries = tables.map(async ({ schema, name }) => {
    const rows = await sql<{ row: string }[]>`select t::text as row from ${sql(schema)}.${sql(name)} t order by 1`
    return [`${schema}.${name}`, rows.map(({ row }) => row)] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

function assay(database: TestDatabase, ...args: string[]) {
  return runAssay(folder, args, { environment: { DATABASE_URL: database.url } })
}

test('a restore gives every row back, the waiting grade among them, and the numbers go on where they stood', async () => {
  const copy = await createEmptyDatabase()
  const saved = await assay(world.database, 'backup', 'whole')
  expect(saved).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^\d+ rows of \d+ tables are in .*whole\.\n$/),
    stderr: '',
  })
  const restored = await assay(copy, 'restore', 'whole')
  expect(restored).toMatchObject({ code: 0, stderr: '' })
  const before = await contents(world.database)
  expect(await contents(copy)).toEqual(before)
  expect(before['public.submissions']).toHaveLength(1)
  expect(before['graphile_worker._private_jobs']?.length).toBeGreaterThan(0)
  const add = ({ sql }: TestDatabase) => sql`select id from graphile_worker.add_job('nothing')`
  expect(await add(copy)).toEqual(await add(world.database))
  await copy.close()
})

test('a backup whose rows were touched restores nothing, and leaves the database free for a better one', async () => {
  const copy = await createEmptyDatabase()
  const path = join(folder, 'touched')
  const { tables } = await writeBackup(world.database.sql, path, new Date())
  const users = tables.find(({ name }) => name === 'users')
  await writeFile(
    join(path, MANIFEST_FILE),
    (await readFile(join(path, MANIFEST_FILE), 'utf8')).replace(users?.sha256 ?? '?', '0'.repeat(64)),
  )
  await expect(readBackup(copy.url, path)).rejects.toThrow(/public\.users\.copy\.zst is not what was written/)
  expect(await copy.sql`select tablename from pg_tables where schemaname in ('public', 'graphile_worker')`).toEqual([])
  const better = join(folder, 'better')
  await writeBackup(world.database.sql, better, new Date())
  await readBackup(copy.url, better)
  expect(await contents(copy)).toEqual(await contents(world.database))
  await copy.close()
})

test('a file cut short, a folder that is no backup, and a name that leaves the folder are refused in a sentence', async () => {
  const path = join(folder, 'short')
  const { tables } = await writeBackup(world.database.sql, path, new Date())
  const file = tables.find(({ name }) => name === 'submissions')?.file ?? ''
  const bytes = await readFile(join(path, file))
  await writeFile(join(path, file), bytes.subarray(0, bytes.length - 8))
  const copy = await createEmptyDatabase()
  expect(await assay(copy, 'restore', 'short')).toMatchObject({
    code: 64,
    stderr: expect.stringContaining(`${file} cannot be read back`),
  })
  await copy.close()

  const another = await createEmptyDatabase()
  expect(await assay(another, 'restore', 'nowhere')).toMatchObject({
    code: 64,
    stderr: `${join(folder, 'nowhere')} is not a backup: it has no manifest.json.\n`,
  })
  const manifest = (await readFile(join(path, MANIFEST_FILE), 'utf8')).replace(file, '../../etc/passwd')
  await writeFile(join(path, MANIFEST_FILE), manifest)
  await expect(readBackup(another.url, path)).rejects.toThrow('is not the name of a table in a backup')
  await another.close()
})

test('neither a folder that exists nor a database that is in use is written over', async () => {
  const path = join(folder, 'once')
  await writeBackup(world.database.sql, path, new Date())
  await appendFile(join(path, 'note'), 'mine')
  expect(await assay(world.database, 'backup', 'once')).toEqual({
    code: 64,
    stdout: '',
    stderr: `${path} exists already. Give the backup a folder of its own.\n`,
  })
  expect(await readdir(path)).toContain('note')
  expect(await assay(world.database, 'restore', 'once')).toMatchObject({
    code: 64,
    stderr: expect.stringContaining('A backup is restored into an empty database, and this one holds tables.'),
  })
})

test('a backup of each earlier schema is restored and brought up to date', async () => {
  const known = ownMigrations()
  for (let count = 1; count <= known.length; count += 1) {
    const [old, copy] = await Promise.all([createEmptyDatabase(), createEmptyDatabase()])
    await migrateDatabase(old.url, { count })
    const path = join(folder, `schema-${count}`)
    expect((await writeBackup(old.sql, path, new Date())).migrations).toEqual(known.slice(0, count))
    await readBackup(copy.url, path)
    const applied = await copy.sql`select hash from drizzle.__drizzle_migrations order by created_at`
    expect(applied.map(({ hash }) => hash)).toEqual(known)
    await Promise.all([old.close(), copy.close()])
  }
})

test('a backup of a later schema is refused before anything is made', async () => {
  const path = join(folder, 'later')
  await writeBackup(world.database.sql, path, new Date())
  const file = join(path, MANIFEST_FILE)
  const { migrations, ...rest } = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...rest, migrations: [...migrations, 'f00d'] }))
  const copy = await createEmptyDatabase()
  await expect(readBackup(copy.url, path)).rejects.toThrow('Restore it with the version that made it or a later one.')
  expect(await copy.sql`select tablename from pg_tables where schemaname = 'public'`).toEqual([])
  await copy.close()
})
