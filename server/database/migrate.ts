import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import { connect } from './database.ts'

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/** Any constant does, as long as every Assay process that may start at the same moment uses the same one. */
const MIGRATION_LOCK = 4_611_686_018

export interface MigrateOptions {
  /** How many of our own migrations, from the first on. Default: all. A backup of an earlier day fits an earlier schema. */
  readonly count?: number
}

/**
 * Brings the schema of Assay and of the job queue up to date. Processes that start at the same moment wait for each
 * other, so each migration runs once.
 */
export async function migrateDatabase(url: string, { count }: MigrateOptions = {}): Promise<void> {
  const { db, sql, close } = connect(url, { max: 1, applicationName: 'assay-migrate' })
  await using cleanUp = new AsyncDisposableStack()
  cleanUp.defer(close)
  await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
  let migrationsFolder = MIGRATIONS
  if (count !== undefined) {
    migrationsFolder = await firstMigrations(count)
    cleanUp.defer(() => rm(migrationsFolder, { recursive: true }))
  }
  await migrate(db, { migrationsFolder })
  await runMigrations({ connectionString: url })
}

/** The hashes of our own migrations, in order, as the table of applied ones holds them. */
export function ownMigrations(): string[] {
  return readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ hash }) => hash)
}

/** Drizzle applies all that a folder's journal lists: this one lists fewer. */
async function firstMigrations(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-migrations-'))
  await cp(MIGRATIONS, folder, { recursive: true })
  const path = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: unknown[] }
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
  return folder
}
