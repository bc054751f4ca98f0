import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Challenge } from './format/challenge.ts'
import { parseChallenge } from './format/parse-challenge.ts'
import { ChallengeFormatError, errorAt, type Problem } from './format/problem.ts'
import { readChallengeFolder } from './read-challenge-folder.ts'

/** The folders below one that hold a challenge each, in the order of their names. */
export async function challengeFolders(library: string): Promise<string[]> {
  const entries = await readdir(library, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  return folders.map((folder) => join(library, folder.name)).sort()
}

/** True where the folder is a challenge's, not one that holds challenges. */
export async function isChallengeFolder(folder: string): Promise<boolean> {
  const markers = ['challenge.yaml', 'challenge.yml', 'statement.md']
  const found = await Promise.all(markers.map((name) => stat(join(folder, name)).catch(() => null)))
  return found.some((entry) => entry !== null)
}

export async function loadChallenge(folder: string): Promise<Challenge> {
  return parseChallenge(await readChallengeFolder(folder))
}

/** A folder that is not a usable challenge. */
export interface FaultyFolder {
  readonly folder: string
  readonly slug: string
  readonly problems: readonly Problem[]
}

export interface LoadedLibrary {
  readonly challenges: readonly Challenge[]
  readonly faults: readonly FaultyFolder[]
}

/**
 * Every challenge of some library folders. One that is faulty does not keep the others away, nor does a library that is
 * not there. Of two folders of one name the first is taken: the name is what assessments call a challenge by.
 */
export async function loadLibraries(libraries: readonly string[]): Promise<LoadedLibrary> {
  const challenges = new Map<string, { challenge: Challenge; folder: string }>()
  const faults: FaultyFolder[] = []
  for (const library of libraries) {
    for (const folder of await foldersOf(library, faults)) {
      const slug = basename(folder)
      const first = challenges.get(slug)
      if (first) {
        const message = `has the name of ${first.folder}, and a name is one challenge's; rename one of the folders`
        faults.push({ folder, slug, problems: [errorAt('./', null, message)] })
        continue
      }
      try {
        challenges.set(slug, { challenge: await loadChallenge(folder), folder })
      } catch (error) {
        if (!(error instanceof ChallengeFormatError)) throw error
        faults.push({ folder, slug, problems: error.problems })
      }
    }
  }
  return { challenges: [...challenges.values()].map(({ challenge }) => challenge), faults }
}

async function foldersOf(library: string, faults: FaultyFolder[]): Promise<string[]> {
  if (await isChallengeFolder(library)) return [library]
  try {
    return await challengeFolders(library)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EACCES') throw error
    const message = `cannot be read as a folder of challenges (${code}); mend CHALLENGE_DIRS or the folder`
    faults.push({ folder: library, slug: basename(library), problems: [errorAt('./', null, message)] })
    return []
  }
}
