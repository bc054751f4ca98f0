import { createHash } from 'node:crypto'
import { bytesOf, type ChallengeSource } from './source.ts'

/**
 * SHA-256 (hex) over the slug and every path and its bytes, in the order of the paths' code units, each part preceded
 * by its length, so that no two folders run together to the same input. The slug takes part because journals and
 * assessments name challenges by it: a renamed folder is another challenge.
 */
export function hashChallenge(source: ChallengeSource): string {
  const hash = createHash('sha256')
  const add = (part: Buffer) => hash.update(`${part.length}:`).update(part)
  add(Buffer.from(source.slug))
  for (const [path, file] of Object.entries(source.files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    add(Buffer.from(path))
    add(bytesOf(file))
  }
  return hash.digest('hex')
}
