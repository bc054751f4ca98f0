import { type SQL, sql } from 'drizzle-orm'

/** Texts as one array of PostgreSQL's. */
export function textArray(values: readonly string[]): SQL {
  const list = sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )
  return sql`array[${list}]::text[]`
}
