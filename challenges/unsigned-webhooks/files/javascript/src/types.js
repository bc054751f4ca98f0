/**
 * @typedef {object} Request
 * @property {Readonly<Record<string, string>>} headers Names in lower case.
 * @property {string} body
 */

/**
 * @typedef {object} Answer
 * @property {200 | 400 | 401 | 500} status
 * @property {'handled' | 'duplicate' | 'malformed' | 'stale' | 'unsigned' | 'failed'} text
 */

/**
 * @typedef {object} Delivery
 * @property {string} id
 * @property {number} timestamp Seconds since 1970.
 * @property {readonly string[]} signatures
 * @property {string} body
 * @property {unknown} event
 */

/**
 * The HMAC of a text, as text without spaces; stands for the platform's own.
 * @typedef {(secret: string, text: string) => Promise<string>} Hmac
 */

/**
 * @typedef {object} Options
 * @property {readonly string[]} secrets Each of them is valid.
 * @property {Hmac} hmac
 * @property {() => number} now Milliseconds since 1970.
 * @property {(event: unknown) => Promise<void>} handle
 */

export {}
