import { readBackup } from '../backup/read-backup.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { MendableError } from '../config/mendable-error.ts'
import { callerPath } from './caller-directory.ts'
import { print } from './output.ts'
import { withConnection, withNewDatabase } from './with-database.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

/** `assay backup`: a copy of everything, made while the server works on. */
export async function backupCommand(folder: string): Promise<number> {
  const path = callerPath(folder)
  const { tables } = await mendable(() => withConnection(({ sql }) => writeBackup(sql, path, new Date())))
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  await print(`${rows} rows of ${tables.length} tables are in ${path}.`)
  return exitCode.done
}

/** `assay restore`: fills a new data folder, or an empty database, from a backup. */
export async function restoreCommand(folder: string): Promise<number> {
  const path = callerPath(folder)
  const { tables, createdAt } = await mendable(() => withNewDatabase((url) => readBackup(url, path)))
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  await print(`${rows} rows of ${tables.length} tables are back, as they were at ${createdAt}.`)
  return exitCode.done
}

async function mendable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof MendableError ? new WrongUseError(error.message) : error
  }
}
