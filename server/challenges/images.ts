import { createHash } from 'node:crypto'
import type { Challenge } from './format/challenge.ts'
import { bytesOf } from './format/source.ts'

const contentTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** Folders of the candidate's project, the tests and the solutions: nothing below them is served as a picture. */
const codeFolders: ReadonlySet<string> = new Set(['files', 'solution', 'tests', 'wrong'])

export interface ChallengeImage {
  readonly bytes: Buffer<ArrayBuffer>
  readonly contentType: string
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
}

/** A challenge is parsed once for many readers, and its pictures never change. */
const known = new WeakMap<Challenge, ReadonlyMap<string, ChallengeImage>>()

/** The pictures that stand beside a challenge's statement and questions, by path. */
function imagesOf(challenge: Challenge): ReadonlyMap<string, ChallengeImage> {
  const before = known.get(challenge)
  if (before) return before
  const images = new Map<string, ChallengeImage>()
  for (const [path, file] of Object.entries(challenge.source.files)) {
    const contentType = contentTypes[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '']
    if (contentType === undefined || codeFolders.has(path.split('/', 1)[0] ?? '')) continue
    const bytes = Buffer.from(bytesOf(file))
    images.set(path, { bytes, contentType, hash: createHash('sha256').update(bytes).digest('hex') })
  }
  known.set(challenge, images)
  return images
}

/** Path to hash: what somebody who reads the challenge needs to ask for its pictures. */
export function imageHashes(challenge: Challenge): Record<string, string> {
  return Object.fromEntries([...imagesOf(challenge)].map(([path, { hash }]) => [path, hash]))
}

/** The picture with that content, where one of these challenges has it. */
export function findImage(challenges: readonly Challenge[], hash: string): ChallengeImage | null {
  const all = challenges.flatMap((challenge) => [...imagesOf(challenge).values()])
  return all.find((image) => image.hash === hash) ?? null
}
