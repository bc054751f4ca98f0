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
 * `now` gives whole milliseconds of a clock that may be set back.
 *
 * @param {readonly Limit[]} limits
 * @param {() => number} now
 * @returns {Limiter}
 */
export function createLimiter(limits, now) {
  throw new Error('createLimiter is not written yet')
}
