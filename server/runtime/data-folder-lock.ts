import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MendableError } from '../config/mendable-error.ts'
import { isAlive, type ProcessIdentity, thisProcess } from './process-identity.ts'

export class FolderInUseError extends MendableError {}

export interface FolderLock {
  release(): Promise<void>
}

/**
 * Claims a data folder, making it when missing. A claim outlives its process only as a file that names somebody who
 * is gone, and such a file is swept aside; a process number that has since been given away does not confuse it.
 *
 * @throws {FolderInUseError} when a living process has claimed it; the message names both.
 */
export async function lockDataFolder(folder: string): Promise<FolderLock> {
  // Others may pass through, as the user that runs PostgreSQL must; what is inside is closed to them one by one.
  await mkdir(folder, { recursive: true, mode: 0o711 })
  const file = join(folder, 'server.lock')
  const claim = `${JSON.stringify(await thisProcess())}\n`
  while (!(await place(file, claim))) {
    const found = await readFile(file, 'utf8').catch(() => null)
    if (found === null) continue
    const holder = parse(found)
    if (holder && (await isAlive(holder))) {
      throw new FolderInUseError(
        `Another Assay server (process ${holder.pid}) is using the data folder ${folder}. ` +
          'Stop it first, or give this one another folder with DATA_DIR.',
      )
    }
    await sweepAside(file, found)
  }
  return {
    release: async () => {
      if ((await readFile(file, 'utf8').catch(() => null)) === claim) await rm(file, { force: true })
    },
  }
}

/** Writes the whole file under its name in one step, or says that the name is taken. */
async function place(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, content, { mode: 0o600 })
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Removes a stale claim, unless somebody else has swept it aside and claimed the folder in the meantime. */
async function sweepAside(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomBytes(4).toString('hex')}`
  await rename(file, aside).catch(() => {})
  const taken = await readFile(aside, 'utf8').catch(() => stale)
  if (taken !== stale) await place(file, taken)
  await rm(aside, { force: true })
}

function parse(content: string): ProcessIdentity | null {
  try {
    const { pid, start } = JSON.parse(content) as Partial<ProcessIdentity>
    return typeof pid === 'number' ? { pid, start: typeof start === 'string' ? start : null } : null
  } catch {
    return null
  }
}
