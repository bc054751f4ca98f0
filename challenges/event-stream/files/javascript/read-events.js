/**
 * @typedef {object} StreamEvent
 * @property {string} type
 * @property {string} data
 * @property {string} id
 */

/**
 * Reads an event stream as it comes in. `onRetry` hears how many milliseconds to wait before connecting again.
 *
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {(ms: number) => void} [onRetry]
 * @returns {AsyncGenerator<StreamEvent>}
 */
export async function* readEvents(chunks, onRetry = () => {}) {
  throw new Error('readEvents is not written yet')
}
