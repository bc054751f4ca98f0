import { fileURLToPath } from 'node:url'
import type { CodeChallenge } from '../challenges/format/challenge.ts'
import { loadChallenge } from '../challenges/load-library.ts'

/** In no library: nobody is ever assessed by it, and it is the same for every company. */
export const practiceFolder = fileURLToPath(new URL('./challenge/clock-labels', import.meta.url))

let loaded: Promise<CodeChallenge> | undefined

/** The challenge to try the workspace with, read once. */
export function practiceChallenge(): Promise<CodeChallenge> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<CodeChallenge> {
  const challenge = await loadChallenge(practiceFolder)
  if (challenge.kind === 'written') throw new Error('The practice challenge is solved with code')
  return challenge
}
