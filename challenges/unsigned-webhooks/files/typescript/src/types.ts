export interface Request {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Answer {
  readonly status: 200 | 400 | 401 | 500
  readonly text: 'handled' | 'duplicate' | 'malformed' | 'stale' | 'unsigned' | 'failed'
}

export interface Delivery {
  readonly id: string
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly signatures: readonly string[]
  readonly body: string
  readonly event: unknown
}

/** The HMAC of a text, as text without spaces; stands for the platform's own. */
export type Hmac = (secret: string, text: string) => Promise<string>

export interface Options {
  /** Each of them is valid. */
  readonly secrets: readonly string[]
  readonly hmac: Hmac
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly handle: (event: unknown) => Promise<void>
}
