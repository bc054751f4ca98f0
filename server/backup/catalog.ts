import type { ISql } from 'postgres'
import type { Manifest } from './manifest.ts'

/** A table whose rows a backup holds. */
export interface CatalogTable {
  readonly schema: string
  readonly name: string
  /** Without those that PostgreSQL computes. */
  readonly columns: readonly string[]
}

/** The domain, and the queue: a grade that waits belongs to what must not be lost. */
const SCHEMAS = ['public', 'graphile_worker']

/** Written by the migrations themselves. */
const LEFT_OUT = ['graphile_worker.migrations']

/**
 * Every table of ours, each after those that it refers to, so that rows can be put back in this order with all
 * constraints in force.
 *
 * @throws where two tables refer to each other.
 */
export async function tablesInOrder(sql: ISql): Promise<CatalogTable[]> {
  const tables = await sql<{ id: string; schema: string; name: string; columns: string[] }[]>`
    select c.oid::text as id, n.nspname as schema, c.relname as name,
      array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname = any(${SCHEMAS})
      and n.nspname || '.' || c.relname <> all(${LEFT_OUT})
    group by c.oid, n.nspname, c.relname
    order by n.nspname, c.relname
  `
  const references = await sql<{ from: string; to: string }[]>`
    select conrelid::text as from, confrelid::text as to from (
      select conrelid::oid, confrelid::oid from pg_constraint where contype = 'f' and conrelid <> confrelid
    ) as foreign_keys
  `
  const waiting = new Map(tables.map((table) => [table.id, table]))
  const ordered: CatalogTable[] = []
  while (waiting.size > 0) {
    const free = [...waiting.keys()].filter((id) => !references.some(({ from, to }) => from === id && waiting.has(to)))
    if (free.length === 0) {
      const names = [...waiting.values()].map(({ name }) => name).join(', ')
      throw new Error(`These tables refer to each other in a circle, so none can be put back first: ${names}`)
    }
    for (const id of free) {
      const table = waiting.get(id)
      if (table) ordered.push({ schema: table.schema, name: table.name, columns: table.columns })
      waiting.delete(id)
    }
  }
  return ordered
}

/** Where the sequences stand: a row that is put back must not be met by its own number again. */
export async function sequenceStates(sql: ISql): Promise<Manifest['sequences']> {
  const sequences = await sql<{ schema: string; name: string }[]>`
    select schemaname as schema, sequencename as name from pg_sequences
    where schemaname = any(${SCHEMAS}) order by 1, 2
  `
  return Promise.all(
    sequences.map(async ({ schema, name }) => {
      const [state] = await sql<{ lastValue: string; isCalled: boolean }[]>`
        select last_value::text as "lastValue", is_called as "isCalled" from ${sql(schema)}.${sql(name)}
      `
      if (!state) throw new Error(`The sequence ${schema}.${name} has no state`)
      return { schema, name, ...state }
    }),
  )
}

/** Which migrations have been applied. */
export async function appliedMigrations(sql: ISql): Promise<Pick<Manifest, 'migrations' | 'queueMigrations'>> {
  const own = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by created_at, id`
  const [queue] = await sql<{ count: number }[]>`select count(*)::int as count from graphile_worker.migrations`
  return { migrations: own.map(({ hash }) => hash), queueMigrations: queue?.count ?? 0 }
}
