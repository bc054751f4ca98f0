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

/** @typedef {'delivered' | 'rejected' | 'gone' | 'retry'} Verdict */

/**
 * @param {Options} options
 * @returns {Deliver}
 */
export function createDispatcher(options) {
  const goneEndpoints = new Set()
  /** The delivery after which the next one to that endpoint begins. */
  const lastOf = new Map()

  async function send(webhook) {
    if (goneEndpoints.has(webhook.endpoint)) return { state: 'gone', attempts: 0 }
    for (let attempts = 1; ; attempts++) {
      const answer = await attempt(options, webhook)
      const verdict = judge(answer)
      if (verdict === 'gone') goneEndpoints.add(webhook.endpoint)
      if (verdict !== 'retry') return { state: verdict, attempts }
      if (attempts >= options.attempts) return { state: 'exhausted', attempts }
      await wait(waitMs(options, attempts, answer))
    }
  }

  return function deliver(webhook) {
    const { endpoint } = webhook
    const before = lastOf.get(endpoint) ?? Promise.resolve()
    const outcome = before.then(() => send(webhook))
    lastOf.set(endpoint, outcome)
    outcome.then(() => {
      if (lastOf.get(endpoint) === outcome) lastOf.delete(endpoint)
    })
    return outcome
  }
}

/**
 * The endpoint's answer; undefined if there was none, or none in time.
 *
 * @param {Options} options
 * @param {Webhook} webhook
 * @returns {Promise<Answer | undefined>}
 */
async function attempt(options, webhook) {
  const controller = new AbortController()
  const timeout = wait(options.timeoutMs).then(() => undefined)
  try {
    return await Promise.race([options.send(webhook, controller.signal), timeout])
  } catch {
    return undefined
  }
}

/**
 * @param {Answer | undefined} answer
 * @returns {Verdict}
 */
function judge(answer) {
  if (answer === undefined) return 'retry'
  const { status } = answer
  if (status >= 200 && status <= 299) return 'delivered'
  if (status === 410) return 'gone'
  if (status === 408 || status === 429 || (status >= 500 && status <= 599)) return 'retry'
  return 'rejected'
}

/**
 * @param {Options} options
 * @param {number} attempts
 * @param {Answer | undefined} answer
 * @returns {number}
 */
function waitMs(options, attempts, answer) {
  const backoff = Math.min(options.firstWaitMs * 2 ** (attempts - 1), options.longestWaitMs)
  return Math.max(backoff, (answer?.retryAfter ?? 0) * 1000)
}

/**
 * @param {number} ms
 * @returns {Promise<void>}
 */
function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
