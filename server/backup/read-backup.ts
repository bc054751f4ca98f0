import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import type { Sql, TransactionSql } from 'postgres'
import { z } from 'zod'
import { MendableError } from '../config/mendable-error.ts'
import { connect } from '../database/database.ts'
import { migrateDatabase, ownMigrations } from '../database/migrate.ts'
import { appliedMigrations } from './catalog.ts'
import { checkedStream } from './checked-stream.ts'
import { type BackedUpTable, MANIFEST_FILE, type Manifest, manifest } from './manifest.ts'

/**
 * Fills an empty database from a backup: makes the schema that the rows fit, puts all rows back in one transaction,
 * compares every table with its checksum, and then brings the schema up to date.
 *
 * @throws {MendableError} where the database is not empty, the backup is not whole, or it comes from a newer Assay.
 */
export async function readBackup(databaseUrl: string, folder: string): Promise<Manifest> {
  const backup = await readManifest(folder)
  const known = ownMigrations()
  if (backup.migrations.some((hash, index) => hash !== known[index])) {
    throw new MendableError(
      'This backup was made by another version of Assay, with changes to the database that this one does not know. ' +
        'Restore it with the version that made it or a later one.',
    )
  }
  const connection = connect(databaseUrl, { max: 2, applicationName: 'assay-restore' })
  try {
    await assertEmpty(connection.sql)
    try {
      await fill(connection.sql, databaseUrl, backup, folder)
    } catch (error) {
      await emptyAgain(connection.sql)
      throw error
    }
  } finally {
    await connection.close()
  }
  await migrateDatabase(databaseUrl)
  return backup
}

async function fill(sql: Sql, databaseUrl: string, backup: Manifest, folder: string): Promise<void> {
  await migrateDatabase(databaseUrl, { count: backup.migrations.length })
  await assertSameQueue(sql, backup)
  await sql.begin(async (tx) => {
    for (const table of backup.tables) await readTable(tx, table, folder)
    for (const { schema, name, lastValue, isCalled } of backup.sequences) {
      await tx`select setval(${`${quoted(schema)}.${quoted(name)}`}::regclass, ${lastValue}::bigint, ${isCalled})`
    }
  })
}

/** So that another try with a better copy is not refused for the tables that this one made. */
async function emptyAgain(sql: Sql): Promise<void> {
  await sql`drop schema if exists drizzle, graphile_worker, public cascade`
  await sql`create schema public`
}

async function readManifest(folder: string): Promise<Manifest> {
  let text: string
  try {
    text = await readFile(join(folder, MANIFEST_FILE), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new MendableError(`${folder} is not a backup: it has no ${MANIFEST_FILE}.`)
  }
  try {
    return manifest.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new MendableError(`${join(folder, MANIFEST_FILE)} cannot be read:\n${reason}`)
  }
}

async function assertEmpty(sql: Sql): Promise<void> {
  const [found] = await sql`
    select tablename from pg_tables where schemaname in ('public', 'drizzle', 'graphile_worker') limit 1
  `
  if (found) {
    throw new MendableError(
      'A backup is restored into an empty database, and this one holds tables. ' +
        'Name a new one: another DATA_DIR, or a new database in DATABASE_URL.',
    )
  }
}

/** The queue brings its own schema; its rows fit that and no other. */
async function assertSameQueue(sql: Sql, { queueMigrations }: Manifest): Promise<void> {
  const here = await appliedMigrations(sql)
  if (here.queueMigrations !== queueMigrations) {
    throw new MendableError(
      'This backup holds a job queue of another version. Restore it with the version of Assay that made it, then upgrade.',
    )
  }
}

async function readTable(tx: TransactionSql, table: BackedUpTable, folder: string): Promise<void> {
  const { schema, name, columns, file } = table
  const checked = checkedStream()
  const rows = await tx`copy ${tx(schema)}.${tx(name)} (${tx(columns)}) from stdin`.writable()
  try {
    await pipeline(createReadStream(join(folder, file)), createZstdDecompress(), checked.stream, rows)
  } catch (error) {
    throw new MendableError(`${join(folder, file)} cannot be read back: ${(error as Error).message}`)
  }
  if (checked.result().sha256 !== table.sha256) {
    throw new MendableError(
      `${join(folder, file)} is not what was written: its checksum differs. Nothing was restored.`,
    )
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
