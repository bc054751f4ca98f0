/**
 * `at` is counted from 0, and told from 1.
 *
 * @param {string} what
 * @param {number} at
 * @returns {Error}
 */
export function mistake(what, at) {
  return new Error(`${what} (${at + 1})`)
}
