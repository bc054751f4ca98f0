/** @import { Wait } from './types.js' */

const attempts = 4
const firstWaitMs = 1000

/**
 * Calls until it succeeds, four times at most. Rejects with the last error, at once if that is not temporary.
 *
 * @template T
 * @param {() => Promise<T>} call
 * @param {Wait} wait
 * @returns {Promise<T>}
 */
export async function retry(call, wait) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call()
    } catch (error) {
      if (!isTemporary(error)) throw error
      await wait(firstWaitMs * 2 ** (attempt - 1))
      if (attempt === attempts) throw error
    }
  }
}

/**
 * @param {unknown} error
 * @returns {boolean}
 */
function isTemporary(error) {
  return error.temporary === true
}
