import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { pathFault } from './format/paths.ts'

export interface FolderRules {
  /** Sees each path (inside the folder) before it is opened; a folder's path ends in `/`. */
  readonly ignores: (path: string) => boolean
  readonly files: number
  readonly fileBytes: number
  readonly totalBytes: number
}

/** The folder cannot be taken as it is: a link leads out of it, it is too large, or it is none. */
export class FolderError extends Error {
  /** Path inside the folder; `./` for the folder itself. */
  readonly path: string
  readonly reason: string

  constructor(folder: string, path: string, reason: string) {
    super(`${path === './' ? folder : join(folder, path)} ${reason}`)
    this.name = 'FolderError'
    this.path = path
    this.reason = reason
  }
}

/**
 * The bytes of all files below a folder, by path, in the order of the paths. A link to a file inside the folder is
 * read as that file; any other link is refused. Throws a FolderError.
 */
export async function readFolder(folder: string, rules: FolderRules): Promise<Map<string, Buffer>> {
  const root = await realpath(folder).catch(() => null)
  if (root === null || !(await stat(root)).isDirectory()) throw new FolderError(folder, './', 'is not a folder')
  const files = new Map<string, Buffer>()
  let total = 0
  for (const path of await listFiles(folder, root, rules)) {
    const fault = pathFault(path)
    if (fault !== null) throw new FolderError(folder, path, `is refused: its path ${fault}`)
    const real = await realpath(join(root, path)).catch(() => null)
    if (real === null) throw new FolderError(folder, path, 'is a link to nothing; remove it')
    if (!real.startsWith(root + sep)) throw new FolderError(folder, path, 'is a link out of the folder; copy the file')
    const { size } = await stat(real)
    total += size
    if (size > rules.fileBytes) throw new FolderError(folder, path, `is larger than ${mebibytes(rules.fileBytes)} MiB`)
    if (total > rules.totalBytes) {
      throw new FolderError(folder, './', `holds more than ${mebibytes(rules.totalBytes)} MiB`)
    }
    files.set(path, await readFile(real))
  }
  return files
}

async function listFiles(folder: string, root: string, rules: FolderRules): Promise<string[]> {
  const files: string[] = []
  const waiting = ['']
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
      const path = below + entry.name
      if (rules.ignores(entry.isDirectory() ? `${path}/` : path)) continue
      if (entry.isDirectory()) waiting.push(`${path}/`)
      else if (entry.isSymbolicLink()) files.push(await linkedFile(folder, root, path))
      else if (entry.isFile()) files.push(path)
      else throw new FolderError(folder, path, 'is neither a file nor a folder')
      if (files.length > rules.files) throw new FolderError(folder, './', `holds more than ${rules.files} files`)
    }
  }
  return files.sort((a, b) => (a < b ? -1 : 1))
}

/** A linked folder could hold itself, or the whole disk; a linked file is looked at when it is read. */
async function linkedFile(folder: string, root: string, path: string): Promise<string> {
  const target = await stat(join(root, path)).catch(() => null)
  if (target?.isDirectory()) throw new FolderError(folder, path, 'is a link to a folder; copy the folder')
  return path
}

function mebibytes(bytes: number): number {
  return bytes / 1024 / 1024
}
