export interface Limit {
  readonly name: string
  /** The properties of a request whose values share a bucket. */
  readonly by: readonly string[]
  /** Tokens in a full bucket. */
  readonly capacity: number
  /** The time in which one token comes back. */
  readonly refillMs: number
}

export type Request = Readonly<Record<string, string>>

export interface Allowed {
  readonly allowed: true
  /** Tokens left in the emptiest bucket that the request took from, null if it took from none. */
  readonly remaining: number | null
}

export interface Refused {
  readonly allowed: false
  /** The name of the limit that makes the request wait longest. */
  readonly limit: string
  /** Null where waiting does not help. */
  readonly retryAfterMs: number | null
}

export interface Limiter {
  take(request: Request, cost?: number): Allowed | Refused
  /** Forgets the buckets that are full. */
  sweep(): void
  /** How many buckets are remembered. */
  size(): number
}

/** `now` gives whole milliseconds of a clock that may be set back. */
export function createLimiter(limits: readonly Limit[], now: () => number): Limiter {
  throw new Error('createLimiter is not written yet')
}
