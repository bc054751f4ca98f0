import { givenFiles } from '../attempts/given-files.ts'
import type { CodeChallenge } from '../challenges/format/challenge.ts'
import type { Files } from '../shared/challenges.ts'
import { fingerprintsOf } from './fingerprints.ts'

/** By a challenge's hash. The content of a version never changes. */
const known = new Map<string, ReadonlySet<number>>()
const knownMost = 100

/**
 * The fingerprints of what the author wrote, in every language: the starter, the reference, and the mistakes that were
 * foreseen. Who has them need not have them from somebody else.
 */
export function knownFingerprints(challenge: CodeChallenge): ReadonlySet<number> {
  const before = known.get(challenge.hash)
  if (before) return before
  const all = challenge.languages.flatMap((language) => {
    const given = givenFiles(challenge, language)
    const wrong = (challenge.wrong[language] ?? []).map(({ files }) => files)
    return [{}, challenge.reference[language], ...wrong].map((files) => ({ ...given, ...files }))
  })
  const hashes = new Set(all.flatMap((files) => fingerprintsOf(codeOf(files)).map(({ hash }) => hash)))
  if (known.size >= knownMost) known.delete(known.keys().next().value ?? '')
  known.set(challenge.hash, hashes)
  return hashes
}

/** Those files of a submission that hold code. */
export function codeOf(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => /\.[cm]?[jt]sx?$/.test(path)))
}
