import { fileURLToPath } from 'node:url'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import { connect } from './database.ts'

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/** Any constant does, as long as every Assay process that may start at the same moment uses the same one. */
const MIGRATION_LOCK = 4_611_686_018

/**
 * Brings the schema of Assay and of the job queue up to date. Processes that start at the same moment wait for each
 * other, so each migration runs once.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const { db, sql, close } = connect(url, { max: 1, applicationName: 'assay-migrate' })
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    await migrate(db, { migrationsFolder: MIGRATIONS })
    await runMigrations({ connectionString: url })
  } finally {
    await close()
  }
}
