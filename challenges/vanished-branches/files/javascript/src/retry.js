/** @import { Wait } from './types.js' */

const attempts = 4
const firstWaitMs = 1000

/**
 * Calls until it succeeds, four times at most.
 *
 * @template T
 * @param {() => Promise<T>} call
 * @param {Wait} wait
 * @returns {Promise<T>}
 */
export async function retry(call, wait) {
  /** @type {T | undefined} */
  let result
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      result = await call()
      break
    } catch {
      await wait(firstWaitMs * 2 ** attempt)
    }
  }
  return result
}
