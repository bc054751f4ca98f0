import { afterAll, expect, test } from 'vitest'
import { migrateDatabase, ownMigrations } from '../../server/database/migrate.ts'
import { createEmptyDatabase } from '../support/database.ts'

const database = await createEmptyDatabase()
afterAll(() => database.close())

/** Something of every type; the same in every column, so that whatever points anywhere finds it. */
const values: Readonly<Record<string, string>> = {
  uuid: "'00000000-0000-4000-8000-000000000001'",
  text: "'x'",
  boolean: 'true',
  integer: '1',
  bigint: '1',
  smallint: '1',
  real: '1',
  'double precision': '1',
  'timestamp with time zone': "'2026-01-15T09:00:00Z'",
  jsonb: "'{}'",
  json: "'{}'",
  bytea: "'\\x7b7d'",
  ARRAY: "'{}'",
}

interface Column {
  readonly table_name: string
  readonly column_name: string
  readonly data_type: string
}

/** A row for every table that has none. What points at a row of a table that has one already finds that. */
async function fillNewTables(): Promise<void> {
  const columns = await database.sql<Column[]>`
    select table_name, column_name, data_type from information_schema.columns
    where table_schema = 'public' and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position`
  for (const [table, own] of Map.groupBy(columns, ({ table_name }) => table_name)) {
    const names = own.map(({ column_name }) => `"${column_name}"`).join(', ')
    const row = own.map((column) => {
      const value = values[column.data_type]
      if (value === undefined) throw new Error(`Say above what a ${column.data_type} may hold: ${table}`)
      return value
    })
    await database.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx.unsafe(
        `insert into "${table}" (${names}) select ${row.join(', ')} where not exists (select from "${table}")`,
      )
    })
  }
}

async function countRows(): Promise<Map<string, number>> {
  const tables = await database.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'`
  const counts = new Map<string, number>()
  for (const { name } of tables) {
    const [row] = await database.sql.unsafe(`select count(*)::int as count from "${name}"`)
    counts.set(name, row?.count)
  }
  return counts
}

test('every migration takes a database that is in use, and loses nothing of it', async () => {
  const all = ownMigrations().length
  for (let count = 1; count <= all; count += 1) {
    const before = count === 1 ? new Map<string, number>() : await countRows()
    await migrateDatabase(database.url, { count })
    const after = await countRows()
    const lost = [...before].filter(([table, rows]) => after.has(table) && (after.get(table) ?? 0) < rows)
    expect(lost, `by the migration number ${count - 1}`).toEqual([])
    await fillNewTables()
  }
  await migrateDatabase(database.url)
  expect([...(await countRows()).values()].every((rows) => rows > 0)).toBe(true)
})
