/**
 * @typedef {object} Limit
 * @property {string} name
 * @property {readonly string[]} by The properties of a request whose values share a bucket.
 * @property {number} capacity Tokens in a full bucket.
 * @property {number} refillMs The time in which one token comes back.
 */

/** @typedef {Readonly<Record<string, string>>} Request */

/**
 * @typedef {object} Allowed
 * @property {true} allowed
 * @property {number | null} remaining Tokens left in the emptiest bucket that the request took from, null if it took from none.
 */

/**
 * @typedef {object} Refused
 * @property {false} allowed
 * @property {string} limit The name of the limit that makes the request wait longest.
 * @property {number | null} retryAfterMs Null where waiting does not help.
 */

/**
 * @typedef {object} Limiter
 * @property {(request: Request, cost?: number) => Allowed | Refused} take
 * @property {() => void} sweep Forgets the buckets that are full.
 * @property {() => number} size How many buckets are remembered.
 */

/**
 * A bucket that a request asks for, whether it is remembered or not.
 *
 * @typedef {object} Bucket
 * @property {Limit} limit
 * @property {string} key
 * @property {number} msToFull How long it takes until it is full again, if nobody takes anything.
 */

/**
 * `now` gives whole milliseconds of a clock that may be set back.
 *
 * @param {readonly Limit[]} limits
 * @param {() => number} now
 * @returns {Limiter}
 */
export function createLimiter(limits, now) {
  /**
   * When each bucket will be full again: that says how much is in it at any time.
   *
   * @type {Map<string, number>}
   */
  const fullAt = new Map()
  let latest = Number.NEGATIVE_INFINITY

  function time() {
    latest = Math.max(latest, now())
    return latest
  }

  function bucketOf(limit, request, at) {
    const key = JSON.stringify([limit.name, ...limit.by.map((property) => request[property])])
    return { limit, key, msToFull: Math.max(0, (fullAt.get(key) ?? at) - at) }
  }

  function take(request, cost = 1) {
    const at = time()
    const buckets = limits
      .filter((limit) => limit.by.every((property) => Object.hasOwn(request, property)))
      .map((limit) => bucketOf(limit, request, at))

    const waits = buckets.map((bucket) => waitFor(bucket, cost))
    const longest = Math.max(0, ...waits)
    if (longest > 0) {
      for (const [index, { limit, key, msToFull }] of buckets.entries()) {
        if (waits[index] > 0) break
        fullAt.set(key, at + msToFull + cost * limit.refillMs)
      }
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

  function sweep() {
    const at = time()
    for (const [key, when] of fullAt) if (when <= at) fullAt.delete(key)
  }

  return { take, sweep, size: () => fullAt.size }
}

/**
 * Milliseconds until the bucket holds enough; Infinity if it never will.
 *
 * @param {Bucket} bucket
 * @param {number} cost
 * @returns {number}
 */
function waitFor({ limit, msToFull }, cost) {
  if (cost > limit.capacity) return Infinity
  return Math.max(0, msToFull - (limit.capacity - cost) * limit.refillMs)
}
