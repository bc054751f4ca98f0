/** @import { Store } from './store.js' */

/**
 * @typedef {object} LeaseOptions
 * @property {Store} store
 * @property {string} environment
 * @property {string} holder The name of this server.
 * @property {number} leaseMs
 * @property {() => number} now Milliseconds since 1970.
 */

export class Lease {
  /** @type {LeaseOptions} */
  #options

  /** @param {LeaseOptions} options */
  constructor(options) {
    this.#options = options
  }

  /**
   * False if the lease is no longer ours.
   *
   * @returns {Promise<boolean>}
   */
  async renew() {
    await putEntry(this.#options)
    return true
  }

  /** @returns {Promise<void>} */
  async release() {
    await this.#options.store.drop(keyOf(this.#options))
  }
}

/**
 * Null if somebody else has it.
 *
 * @param {LeaseOptions} options
 * @returns {Promise<Lease | null>}
 */
export async function getLease(options) {
  const { store, holder, now } = options
  const found = await store.read(keyOf(options))
  if (found !== null && found.entry.holder !== holder && found.entry.expiresAt > now()) return null
  await putEntry(options)
  return new Lease(options)
}

/**
 * @param {LeaseOptions} options
 * @returns {Promise<void>}
 */
async function putEntry(options) {
  const { store, holder, leaseMs, now } = options
  await store.put(keyOf(options), { holder, expiresAt: now() + leaseMs })
}

/**
 * @param {LeaseOptions} leaseOptions
 * @returns {string}
 */
function keyOf({ environment }) {
  return `lease/${environment}`
}
