import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { challengeFolders, isChallengeFolder } from '../challenges/load-library.ts'
import { callerPath } from './caller-directory.ts'
import { WrongUseError } from './wrong-use.ts'

const ownLibrary = fileURLToPath(new URL('../../challenges', import.meta.url))

/** The challenges that the arguments of a command mean: challenges, or folders that hold some. */
export async function namedChallengeFolders(named: readonly string[]): Promise<string[]> {
  const folders = named.length === 0 ? [ownLibrary] : named.map(callerPath)
  const found = await Promise.all(folders.map(challengesAt))
  return [...new Set(found.flat())]
}

async function challengesAt(folder: string): Promise<string[]> {
  const entry = await stat(folder).catch(() => null)
  if (!entry?.isDirectory()) throw new WrongUseError(`${folder} is not a folder.`)
  if (await isChallengeFolder(folder)) return [folder]
  const below = await challengeFolders(folder)
  const challenges: string[] = []
  for (const candidate of below) if (await isChallengeFolder(candidate)) challenges.push(candidate)
  if (challenges.length === 0) {
    throw new WrongUseError(`${folder} is no challenge and holds none: there is no challenge.yaml in it or below it.`)
  }
  return challenges
}
