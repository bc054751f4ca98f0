import { WinnowFilter } from '@dodona/dolos-core'
import type { Files } from '../shared/challenges.ts'
import { similarityLimits } from './limits.ts'
import { tokenise } from './tokenise.ts'

/** One stretch of tokens that winnowing picked, and where it stands. */
export interface Fingerprint {
  readonly hash: number
  readonly path: string
  /** Lines from 1, both included. */
  readonly from: number
  readonly to: number
  /** Which piece of the submission it is of. */
  readonly piece: number
}

/**
 * The fingerprints of a submission, repeats included: Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for
 * document fingerprinting", SIGMOD 2003, by Dolos. Each piece is winnowed by itself, so that pieces in another order
 * have the same fingerprints.
 */
export function fingerprintsOf(files: Files): Fingerprint[] {
  const { stretchTokens, windowStretches } = similarityLimits
  const filter = new WinnowFilter(stretchTokens, windowStretches)
  return tokenise(files).flatMap(({ path, tokens, lines }, piece) =>
    filter.fingerprints([...tokens]).map(({ hash, start, stop }) => ({
      hash,
      path,
      piece,
      from: Math.min(lines[start] ?? 1, lines[stop] ?? 1),
      to: Math.max(lines[start] ?? 1, lines[stop] ?? 1),
    })),
  )
}
