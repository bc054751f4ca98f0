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
  /**
   * Environments that this server is deploying to.
   *
   * @type {Set<string>}
   */
  const underWay = new Set()

  return async function deploy({ environment, steps }) {
    const lease = await getLease({ store, environment, holder: server, leaseMs, now })
    if (lease === null || underWay.has(environment)) return { state: 'busy', stepsDone: 0 }
    underWay.add(environment)

    let stepsDone = 0
    try {
      for (const step of steps) {
        await lease.renew()
        await step()
        stepsDone += 1
      }
      return { state: 'deployed', stepsDone }
    } catch (error) {
      return { state: 'failed', stepsDone, error }
    } finally {
      underWay.delete(environment)
      await lease.release()
    }
  }
}
