import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import { prepareStatements } from './prepare-statements.ts'

export type Database = PostgresJsDatabase
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/** What a query needs: most functions take this, so that a caller can pass its transaction or the database itself. */
export type Executor = Database | Transaction

export interface Connection {
  readonly db: Database
  /**
   * The client beneath `db`, for LISTEN and NOTIFY and for statements that need a connection of their own. Drizzle
   * turns off its conversion of dates and JSON: both arrive as PostgreSQL's text.
   */
  readonly sql: Sql
  /** Lets running queries finish for up to so many seconds, five by default, then cuts them off. */
  close(patienceS?: number): Promise<void>
}

export interface ConnectOptions {
  /** Connections held at most. Default 10. */
  readonly max?: number
  /** Shown in pg_stat_activity. Default `assay`. */
  readonly applicationName?: string
}

/** Opens a pool; the first query makes the first connection. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    connection: { application_name: options.applicationName ?? 'assay' },
    onnotice: () => {},
    backoff: soonAgain,
  })
  return { db: drizzle(prepareStatements(sql)), sql, close: (timeout = 5) => sql.end({ timeout }) }
}

/**
 * Seconds until a connection that was lost is tried again. By itself the client waits longer after each failure of any
 * connection, up to 20 seconds: long after PostgreSQL is back.
 */
export function soonAgain(): number {
  return 0.1 + Math.random() * 0.3
}
