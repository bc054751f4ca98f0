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
export function updateFleet(runners, update, options) {
  const { atOnce, mayFail, signal = new AbortController().signal } = options
  /** @type {Outcome[]} */
  const outcomes = runners.map(({ name }) => ({ name, state: 'skipped' }))
  const waiting = new Set(runners.keys())
  /** @type {Set<string>} */
  const busyHosts = new Set()
  let running = 0
  let failures = 0

  function isStopped() {
    return (failures >= mayFail && failures > 0) || signal.aborted
  }

  function mayBegin(index) {
    // Until the canary has succeeded, and for good if it fails, nobody goes after it.
    const afterCanary = index === 0 || outcomes[0].state === 'updated'
    return afterCanary && running < atOnce && !busyHosts.has(runners[index].host)
  }

  async function begin(index) {
    const runner = runners[index]
    const { name, host } = runner
    waiting.delete(index)
    busyHosts.add(host)
    running += 1
    try {
      outcomes[index] = { name, state: 'updated', version: await update(runner, signal) }
    } catch (error) {
      outcomes[index] = { name, state: 'failed', error }
      failures += 1
    }
    running -= 1
    busyHosts.delete(host)
  }

  return new Promise((resolve) => {
    function next() {
      for (const index of waiting) {
        if (isStopped()) break
        // The turn of the next comes a moment later, also where an update throws right away.
        if (mayBegin(index)) begin(index).then(next)
      }
      if (running === 0) resolve(outcomes)
    }
    next()
  })
}
