import { basename, resolve } from 'node:path'
import { challengeLimits } from './format/limits.ts'
import { ChallengeFormatError, errorAt } from './format/problem.ts'
import { type ChallengeSource, type SourceFile, sourceFile } from './format/source.ts'
import { FolderError, readFolder } from './read-folder.ts'

/** What tools and operating systems leave behind, wherever it lies. */
const litter = /(^|\/)(\.git|node_modules|__MACOSX)\/$|(^|\/)(\.DS_Store|Thumbs\.db|\.git|.*~|\.[^/]*\.sw[a-p])$/
/** A project given to the candidate may need its dot files; elsewhere they belong to the author's tools. */
const keepsDotFiles = /^(files|solution|wrong)\//
const dotName = /(^|\/)\.[^/]+\/?$/

function ignores(path: string): boolean {
  return litter.test(path) || (dotName.test(path) && !keepsDotFiles.test(path))
}

/** Reads a challenge's folder as it stands. Throws a ChallengeFormatError where it cannot be read as one. */
export async function readChallengeFolder(folder: string): Promise<ChallengeSource> {
  const slug = basename(resolve(folder))
  try {
    const files: Record<string, SourceFile> = {}
    for (const [path, bytes] of await readFolder(folder, { ...challengeLimits, ignores }))
      files[path] = sourceFile(bytes)
    return { slug, files }
  } catch (error) {
    if (error instanceof FolderError) throw new ChallengeFormatError(slug, [errorAt(error.path, null, error.reason)])
    throw error
  }
}
