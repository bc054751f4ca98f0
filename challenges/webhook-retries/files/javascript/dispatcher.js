/**
 * @typedef {object} Webhook
 * @property {string} id
 * @property {string} endpoint
 * @property {string} body
 */

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {number} [retryAfter] Seconds.
 */

/**
 * @typedef {object} Options
 * @property {(webhook: Webhook, signal: AbortSignal) => Promise<Answer>} send
 * @property {number} attempts How often a webhook is sent at most.
 * @property {number} firstWaitMs
 * @property {number} longestWaitMs
 * @property {number} timeoutMs Time limit of one attempt.
 */

/**
 * @typedef {object} Outcome
 * @property {'delivered' | 'rejected' | 'gone' | 'exhausted'} state
 * @property {number} attempts How often this webhook was sent.
 */

/** @typedef {(webhook: Webhook) => Promise<Outcome>} Deliver */

/**
 * @param {Options} options
 * @returns {Deliver}
 */
export function createDispatcher(options) {
  throw new Error('createDispatcher is not written yet')
}
