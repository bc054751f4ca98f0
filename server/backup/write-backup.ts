import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import type { Sql, TransactionSql } from 'postgres'
import { MendableError } from '../config/mendable-error.ts'
import { appliedMigrations, type CatalogTable, sequenceStates, tablesInOrder } from './catalog.ts'
import { checkedStream } from './checked-stream.ts'
import { type BackedUpTable, MANIFEST_FILE, type Manifest } from './manifest.ts'

/**
 * Writes everything that the database holds into a new folder, while the server works on: all tables are read in one
 * repeatable-read transaction, which sees a single moment. The folder has its name only once it is whole.
 *
 * PostgreSQL's COPY text is the format of the rows, so that a restore needs nothing but PostgreSQL.
 *
 * @throws {MendableError} where the folder exists.
 */
export async function writeBackup(sql: Sql, folder: string, now: Date): Promise<Manifest> {
  const unfinished = `${folder}.unfinished`
  await makeFolders(folder, unfinished)
  try {
    const manifest = await writeTables(sql, unfinished, now)
    await writeFile(join(unfinished, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    await rename(unfinished, folder)
    return manifest
  } catch (error) {
    // Half a backup looks like a whole one to somebody in a hurry.
    await Promise.all([folder, unfinished].map((path) => rm(path, { recursive: true, force: true })))
    throw error
  }
}

function writeTables(sql: Sql, folder: string, now: Date): Promise<Manifest> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    const tables: BackedUpTable[] = []
    for (const table of await tablesInOrder(tx)) tables.push(await writeTable(tx, table, folder))
    return {
      version: 1 as const,
      createdAt: now.toISOString(),
      ...(await appliedMigrations(tx)),
      tables,
      // Read last: a sequence is outside the transaction, and one that is ahead of its rows does no harm.
      sequences: await sequenceStates(tx),
    }
  })
}

async function makeFolders(folder: string, unfinished: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  try {
    // Both names are taken at once, so that what stands in the way is told before an hour of copying.
    await mkdir(folder, { mode: 0o700 })
    await mkdir(unfinished, { mode: 0o700 })
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') throw error
    throw new MendableError(`${path} exists already. Give the backup a folder of its own.`)
  }
}

async function writeTable(tx: TransactionSql, table: CatalogTable, folder: string): Promise<BackedUpTable> {
  const { schema, name, columns } = table
  const file = `${schema}.${name}.copy.zst`
  const rows = await tx`copy ${tx(schema)}.${tx(name)} (${tx(columns)}) to stdout`.readable()
  const checked = checkedStream()
  await pipeline(rows, checked.stream, createZstdCompress(), createWriteStream(join(folder, file), { mode: 0o600 }))
  return { schema, name, columns: [...columns], file, ...checked.result() }
}
