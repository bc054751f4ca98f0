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

/** A bucket that a request asks for, whether it is remembered or not. */
interface Bucket {
  readonly limit: Limit
  readonly key: string
  /** How long it takes until it is full again, if nobody takes anything. */
  readonly msToFull: number
}

/** `now` gives whole milliseconds of a clock that may be set back. */
export function createLimiter(limits: readonly Limit[], now: () => number): Limiter {
  /** When each bucket will be full again: that says how much is in it at any time. */
  const fullAt = new Map<string, number>()
  let latest = Number.NEGATIVE_INFINITY

  function time(): number {
    latest = Math.max(latest, now())
    return latest
  }

  function bucketOf(limit: Limit, request: Request, at: number): Bucket {
    const key = JSON.stringify([limit.name, ...limit.by.map((property) => request[property])])
    return { limit, key, msToFull: Math.max(0, (fullAt.get(key) ?? at) - at) }
  }

  function take(request: Request, cost = 1): Allowed | Refused {
    const at = time()
    const buckets = limits
      .filter((limit) => limit.by.every((property) => Object.hasOwn(request, property)))
      .map((limit) => bucketOf(limit, request, at))

    const waits = buckets.map((bucket) => waitFor(bucket, cost))
    const longest = waits.find((wait) => wait > 0) ?? 0
    if (longest > 0) {
      const { name } = buckets[waits.indexOf(longest)].limit
      return { allowed: false, limit: name, retryAfterMs: longest === Infinity ? null : longest }
    }

    const left = buckets.map(({ limit, key, msToFull }) => {
      const msToFullNow = msToFull + cost * limit.refillMs
      fullAt.set(key, at + msToFullNow)
      return limit.capacity - Math.ceil(msToFullNow / limit.refillMs)
    })
    return { allowed: true, remaining: left.length === 0 ? null : Math.min(...left) }
  }

  function sweep(): void {
    const at = time()
    for (const [key, when] of fullAt) if (when <= at) fullAt.delete(key)
  }

  return { take, sweep, size: () => fullAt.size }
}

/** Milliseconds until the bucket holds enough; Infinity if it never will. */
function waitFor({ limit, msToFull }: Bucket, cost: number): number {
  if (cost > limit.capacity) return Infinity
  return Math.max(0, msToFull - (limit.capacity - cost) * limit.refillMs)
}
