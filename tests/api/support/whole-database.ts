import { unpackBatch } from '../../../server/journal/packed-batch.ts'
import type { World } from './world.ts'

interface Column {
  readonly schema: string
  readonly table: string
  readonly column: string
  readonly type: string
}

/**
 * Every column of the database that holds text, of whatever table, with what it holds in plain words: batches of the
 * journal unpacked, what the vault has sealed opened. Found in the catalogue, so a new table is searched too.
 */
export async function columnsThatHold(world: World, words: readonly string[]): Promise<string[]> {
  const { sql } = world.database
  const columns = await sql<Column[]>`
    select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema')
      and format_type(a.atttypid, null) ~ '^(text|character|json|bytea|name|citext|xml|hstore)'
    order by 1, 2, 3`
  const found: string[] = []
  for (const { schema, table, column, type } of columns) {
    const value = type === 'bytea' ? sql`encode(${sql(column)}, 'hex')` : sql`${sql(column)}::text`
    const rows = await sql<{ value: string | null }[]>`select ${value} as value from ${sql(schema)}.${sql(table)}`
    const texts = await Promise.all(rows.map((row) => plain(world, row.value ?? '', type)))
    const hits = texts.filter((text) => words.some((word) => text.toLowerCase().includes(word.toLowerCase())))
    if (hits.length > 0) found.push(`${schema}.${table}.${column}`)
  }
  return found
}

async function plain({ context }: World, text: string, type: string): Promise<string> {
  if (type === 'bytea') {
    const bytes = Buffer.from(text, 'hex')
    return text === '' ? '' : JSON.stringify(unpackBatch(bytes))
  }
  const isSealed = /^[0-9a-f]{64,}$/.test(text) || /^\$/.test(text)
  return isSealed ? context.vault.open(text).catch(() => text) : text
}
