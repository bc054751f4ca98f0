import type { Files } from '../../sandbox/index.ts'
import { FolderError, readFolder } from '../challenges/read-folder.ts'
import { WrongUseError } from './wrong-use.ts'

/** Sizes beyond which a submission's folder is refused rather than run. */
const submissionLimits = { files: 2_000, fileBytes: 8 * 1024 * 1024, totalBytes: 16 * 1024 * 1024 } as const

const ignored = /(^|\/)(\.[^/]*|node_modules)\/$|(^|\/)\.[^/]*$/
const source = /\.([cm]?[jt]sx?|json)$/

/**
 * The candidate's files. Dot files and node_modules are left out, and so is binary data, which nothing could import.
 * Throws a WrongUseError where the folder cannot be taken, a link out of it included.
 */
export async function readSubmissionFolder(folder: string): Promise<Files> {
  const files: Record<string, string> = {}
  try {
    for (const [path, bytes] of await readFolder(folder, {
      ...submissionLimits,
      ignores: (path) => ignored.test(path),
    })) {
      if (source.test(path) || !looksBinary(bytes)) files[path] = bytes.toString('utf8')
    }
  } catch (error) {
    if (error instanceof FolderError) throw new WrongUseError(`The submission cannot be used: ${error.message}.`)
    throw error
  }
  return files
}

/** Git's rule: a zero byte near the start. */
function looksBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, 8_000).includes(0)
}
