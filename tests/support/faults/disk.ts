import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const DISK_MB = 400

/** A small disk of our own, which can be filled to the brim. */
export interface Disk {
  fill(): Promise<void>
  empty(): Promise<void>
  close(): Promise<void>
}

/** Mounts one on a folder; null where this machine does not let us. */
export async function openDisk(folder: string): Promise<Disk | null> {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m,mode=711`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  const full = join(folder, 'full')
  return {
    // What does not fit any more ends the write, which is the point of it.
    fill: () => writeFile(full, Buffer.alloc(DISK_MB * 2 ** 20)).catch(() => {}),
    empty: () => rm(full, { force: true }),
    close: async () => unmount(folder),
  }
}

export function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
}
