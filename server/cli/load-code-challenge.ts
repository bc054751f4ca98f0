import { stat } from 'node:fs/promises'
import type { Challenge, CodeChallenge } from '../challenges/format/challenge.ts'
import { ChallengeFormatError } from '../challenges/format/problem.ts'
import { loadChallenge } from '../challenges/load-library.ts'
import { WrongUseError } from './wrong-use.ts'

/** A challenge that can be graded, from its folder. Throws a WrongUseError that names every fault. */
export async function loadCodeChallenge(folder: string): Promise<CodeChallenge> {
  const challenge = await loadAnyChallenge(folder)
  if (challenge.kind === 'written') {
    throw new WrongUseError(`The challenge ${challenge.slug} is answered in prose and scored by people, not by grade.`)
  }
  return challenge
}

/** A challenge of any kind. Throws a WrongUseError that names every fault. */
export async function loadAnyChallenge(folder: string): Promise<Challenge> {
  const entry = await stat(folder).catch(() => null)
  if (!entry?.isDirectory()) throw new WrongUseError(`There is no challenge at ${folder}: it is not a folder.`)
  return loadChallenge(folder).catch((error: unknown) => {
    if (error instanceof ChallengeFormatError) throw new WrongUseError(`${error.message}\n(${folder})`)
    throw error
  })
}
