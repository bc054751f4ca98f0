import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Challenge } from './format/challenge.ts'
import { parseChallenge } from './format/parse-challenge.ts'
import { ChallengeFormatError } from './format/problem.ts'
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

/**
 * Every challenge of a library folder. One that is faulty does not keep the others away: it comes back as its error,
 * for the caller to show.
 */
export async function loadLibrary(
  library: string,
): Promise<{ challenges: Challenge[]; faults: ChallengeFormatError[] }> {
  const challenges: Challenge[] = []
  const faults: ChallengeFormatError[] = []
  for (const folder of await challengeFolders(library)) {
    try {
      challenges.push(await loadChallenge(folder))
    } catch (error) {
      if (!(error instanceof ChallengeFormatError)) throw error
      faults.push(error)
    }
  }
  return { challenges, faults }
}
