import { createHash, randomBytes } from 'node:crypto'

/** A new key, 256 random bits. Greenhouse takes fewer than 171 characters. */
export function newKey(): string {
  return `assay_${randomBytes(32).toString('base64url')}`
}

/** What is stored of a key. A plain hash does: nobody guesses 256 bits. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
