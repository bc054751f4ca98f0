import { createHash } from 'node:crypto'
import type { Files } from '../shared/challenges.ts'

/**
 * The files of a submission as `sha256sum` would list them: a line each, in the order of their paths, with the SHA-256
 * of the file's UTF-8 bytes, two spaces, and the path. A candidate's path holds no character that would need escaping.
 */
export function manifestOf(files: Files): string {
  const paths = Object.keys(files).sort()
  return paths.map((path) => `${sha256(files[path] ?? '')}  ${path}\n`).join('')
}

/** The checksum on the receipt: SHA-256 of the manifest's UTF-8 bytes, hex. */
export function checksumOf(files: Files): string {
  return sha256(manifestOf(files))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
