/**
 * @typedef {object} Runner
 * @property {string} name
 * @property {string} host
 */

/**
 * Brings a runner up to date and answers with the version that it has then.
 *
 * @typedef {(runner: Runner, signal: AbortSignal) => Promise<string>} Update
 */

/**
 * @typedef {object} Options
 * @property {number} atOnce How many updates may be running at any time.
 * @property {number} mayFail With more failures than this, no further update begins.
 * @property {AbortSignal} [signal]
 */

/** @typedef {{ name: string, state: 'updated', version: string } | { name: string, state: 'failed', error: unknown } | { name: string, state: 'skipped' }} Outcome */

/**
 * @param {readonly Runner[]} runners
 * @param {Update} update
 * @param {Options} options
 * @returns {Promise<Outcome[]>}
 */
export async function updateFleet(runners, update, options) {
  throw new Error('updateFleet is not written yet')
}
