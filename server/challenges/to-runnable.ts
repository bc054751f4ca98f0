import type { Language, RunnableChallenge } from '../../sandbox/index.ts'
import type { CodeChallenge } from './format/challenge.ts'

/** A language that the challenge does not offer. */
export class UnknownLanguageError extends Error {
  constructor(challenge: CodeChallenge, language: string) {
    super(`The challenge ${challenge.slug} has no ${language}; it has ${challenge.languages.join(' and ')}.`)
    this.name = 'UnknownLanguageError'
  }
}

/** What the sandbox needs to run submissions in one language. Throws an UnknownLanguageError. */
export function toRunnable(challenge: CodeChallenge, language: Language): RunnableChallenge {
  const files = challenge.files[language]
  const reference = challenge.reference[language]
  if (files === undefined || reference === undefined) throw new UnknownLanguageError(challenge, language)
  const { slug, hash, tests, locked, limits, weights } = challenge
  return { slug, hash, files, reference, tests, locked, limits, weights }
}
