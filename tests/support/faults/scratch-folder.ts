import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killUnder, livingOf } from '../processes.ts'
import { unmount } from './disk.ts'

const PREFIX = 'assay-faults-'
export const DISK = 'disk'

/**
 * A folder whose name says which process it belongs to. Before it is made, what such processes that were killed have
 * left is removed: what still runs in their folders, their disks, and the folders.
 */
export async function makeScratchFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = new RegExp(`^${PREFIX}(\\d+)-`).exec(name) ?? []
    if (pid !== undefined && (await livingOf([Number(pid)])).length === 0)
      await removeScratchFolder(join(tmpdir(), name))
  }
  return mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
}

export async function removeScratchFolder(folder: string): Promise<void> {
  await killUnder(folder)
  try {
    unmount(join(folder, DISK))
  } catch {
    // There was none, or it is gone already.
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
