/**
 * Reads a time limit as people write it.
 *
 * @param {string} text
 * @returns {number | null}
 * @throws {Error} where the text is none; the message contains the text
 */
export function parseTimeout(text) {
  throw new Error('parseTimeout is not written yet')
}

/**
 * Writes what `parseTimeout` returned in the shortest way.
 *
 * @param {number | null} seconds
 * @returns {string}
 */
export function formatTimeout(seconds) {
  throw new Error('formatTimeout is not written yet')
}
