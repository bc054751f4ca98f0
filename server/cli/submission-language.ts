import type { Files, Language } from '../../sandbox/index.ts'
import { type CodeChallenge, languages } from '../challenges/format/challenge.ts'
import { WrongUseError } from './wrong-use.ts'

const extensions: Readonly<Record<Language, RegExp>> = {
  javascript: /\.[cm]?jsx?$/,
  typescript: /\.[cm]?tsx?$/,
}

/**
 * The language of a run: the one asked for, else the only one of the challenge's whose files the submission has, else
 * the only one whose extension it uses, else the challenge's first.
 */
export function submissionLanguage(challenge: CodeChallenge, submission: Files, asked: string | undefined): Language {
  if (asked !== undefined) return offeredLanguage(challenge, asked)
  const paths = Object.keys(submission)
  const withItsFiles = challenge.languages.filter((language) =>
    paths.some((path) => Object.hasOwn(challenge.reference[language] ?? {}, path)),
  )
  if (withItsFiles.length === 1 && withItsFiles[0]) return withItsFiles[0]
  const withItsExtension = challenge.languages.filter((language) =>
    paths.some((path) => extensions[language].test(path)),
  )
  if (withItsExtension.length === 1 && withItsExtension[0]) return withItsExtension[0]
  return challenge.languages[0]
}

function offeredLanguage(challenge: CodeChallenge, asked: string): Language {
  const language = languages.find((candidate) => candidate === asked)
  if (language !== undefined && challenge.languages.includes(language)) return language
  throw new WrongUseError(
    `The challenge ${challenge.slug} has no ${asked}; it has ${challenge.languages.join(' and ')}.`,
  )
}
