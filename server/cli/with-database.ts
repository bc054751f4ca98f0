import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, ConfigError, readConfig } from '../config/config.ts'
import { type Connection, connect, type Database } from '../database/database.ts'
import { SUPERUSER } from '../database/embedded/cluster.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { openDatabase, type RunningDatabase } from '../database/open.ts'
import { createLog } from '../log.ts'
import { FolderInUseError, lockDataFolder } from '../runtime/data-folder-lock.ts'
import { WrongUseError } from './wrong-use.ts'

/**
 * Does something with the database that the server uses, whether a server is running or not: that of DATABASE_URL; or
 * the embedded one, joined where a server has it open, else started for the while.
 */
export async function withConnection<T>(work: (connection: Connection, url: string) => Promise<T>): Promise<T> {
  const config = readConfigOrComplain()
  await using opened = new AsyncDisposableStack()
  const url = await openUrl(config, opened)
  const connection = connect(url, { max: 2, applicationName: 'assay-cli' })
  opened.defer(() => connection.close())
  return await work(connection, url)
}

export function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  return withConnection(({ db }) => work(db))
}

/**
 * Does something with a database that no server uses and whose schema nobody has made yet.
 *
 * @throws {FolderInUseError} where a server has the data folder open.
 */
export async function withNewDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const config = readConfigOrComplain()
  await using opened = new AsyncDisposableStack()
  if (config.databaseUrl === null) {
    const lock = await lockDataFolder(config.dataDir)
    opened.defer(() => lock.release())
  }
  const database = await openUnmigrated(config)
  opened.defer(() => database.stop())
  return await work(database.url)
}

export function readConfigOrComplain(): Config {
  try {
    return readConfig()
  } catch (error) {
    throw error instanceof ConfigError ? new WrongUseError(error.message) : error
  }
}

async function openUrl(config: Config, opened: AsyncDisposableStack): Promise<string> {
  if (config.databaseUrl === null) {
    try {
      const lock = await lockDataFolder(config.dataDir)
      opened.defer(() => lock.release())
    } catch (error) {
      if (!(error instanceof FolderInUseError)) throw error
      return runningUrl(config.dataDir)
    }
  }
  const database = await openUnmigrated(config)
  opened.defer(() => database.stop())
  await migrateDatabase(database.url)
  return database.url
}

function openUnmigrated(config: Config): Promise<RunningDatabase> {
  return openDatabase(config.databaseUrl, config.dataDir, createLog({ level: 'silent', readable: false }))
}

/** PostgreSQL keeps its port in the fourth line of postmaster.pid. */
async function runningUrl(dataDir: string): Promise<string> {
  const home = join(dataDir, 'postgres')
  try {
    const [, , , port] = (await readFile(join(home, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')
    const password = (await readFile(join(home, 'password'), 'utf8')).trim()
    return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/assay`
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new WrongUseError('The server on this data folder is still starting or just stopping; try again in a moment.')
  }
}
