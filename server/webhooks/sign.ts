import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

/** A new endpoint's secret: 256 random bits, as Standard Webhooks writes them. */
export function newSecret(): string {
  return prefix + randomBytes(32).toString('base64')
}

interface Message {
  readonly id: string
  /** Of this try. */
  readonly at: Date
  readonly body: string
}

/**
 * The headers of Standard Webhooks 1.0.0: HMAC-SHA256 over `{id}.{seconds}.{body}`, a signature a secret, so that a
 * receiver may hold either of two while one replaces the other.
 */
export function signedHeaders({ id, at, body }: Message, secrets: readonly string[]): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1_000)
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures.join(' ') }
}
