import { createHash, randomBytes } from 'node:crypto'

/** 192 random bits. The token is the candidate's only credential. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** What is stored of a token. A plain hash does: nobody guesses 192 bits, with or without a salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
