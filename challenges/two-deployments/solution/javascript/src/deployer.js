import { getLease } from './lease.js'
/** @import { Store } from './store.js' */
/** @import { Deployment, Result } from './types.js' */

/**
 * @typedef {object} DeployerOptions
 * @property {Store} store
 * @property {string} server The name of this server.
 * @property {number} leaseMs
 * @property {() => number} now Milliseconds since 1970.
 */

/** @typedef {(deployment: Deployment) => Promise<Result>} Deploy */

/**
 * @param {DeployerOptions} deployerOptions
 * @returns {Deploy}
 */
export function createDeployer({ store, server, leaseMs, now }) {
  return async function deploy({ environment, steps }) {
    const lease = await getLease({ store, environment, holder: server, leaseMs, now })
    if (lease === null) return { state: 'busy', stepsDone: 0 }

    let stepsDone = 0
    try {
      for (const step of steps) {
        const isOurs = await lease.renew().catch(() => false)
        if (!isOurs) return { state: 'lost', stepsDone }
        await step()
        stepsDone += 1
      }
      return { state: 'deployed', stepsDone }
    } catch (error) {
      return { state: 'failed', stepsDone, error }
    } finally {
      // A lease that could not be released expires; the deployment has ended as it has.
      await lease.release().catch(() => {})
    }
  }
}
