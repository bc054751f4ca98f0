import type { Challenge } from '../challenges/format/challenge.ts'
import type { Language } from '../shared/challenges.ts'

/** The challenge in those of its languages that an assessment lets candidates choose from; empty means all. */
export function offeredIn(challenge: Challenge, languages: readonly Language[]): Challenge {
  if (challenge.kind === 'written' || languages.length === 0) return challenge
  const [first, ...rest] = challenge.languages.filter((language) => languages.includes(language))
  return first === undefined ? challenge : { ...challenge, languages: [first, ...rest] }
}
