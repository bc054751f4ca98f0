/** @import { Store } from './store.js' */
/** @import { LeaseEntry } from './types.js' */

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
  /**
   * That the entry still has it proves that the lease is ours: nobody else has written since.
   *
   * @type {number}
   */
  #version

  /**
   * @param {LeaseOptions} options
   * @param {number} version
   */
  constructor(options, version) {
    this.#options = options
    this.#version = version
  }

  /**
   * False if the lease is no longer ours.
   *
   * @returns {Promise<boolean>}
   */
  async renew() {
    const { store } = this.#options
    const version = await store.write(keyOf(this.#options), entryOf(this.#options), this.#version)
    if (version === null) return false
    this.#version = version
    return true
  }

  /** @returns {Promise<void>} */
  async release() {
    await this.#options.store.remove(keyOf(this.#options), this.#version)
  }
}

/**
 * Null if somebody else has it.
 *
 * @param {LeaseOptions} options
 * @returns {Promise<Lease | null>}
 */
export async function getLease(options) {
  const { store, now, holder } = options
  const found = await store.read(keyOf(options))
  if (found !== null && found.entry.holder !== holder && found.entry.expiresAt > now()) return null
  const version = await store.write(keyOf(options), entryOf(options), found?.version ?? null)
  return version === null ? null : new Lease(options, version)
}

/**
 * @param {LeaseOptions} leaseOptions
 * @returns {LeaseEntry}
 */
function entryOf({ holder, leaseMs, now }) {
  return { holder, expiresAt: now() + leaseMs }
}

/**
 * @param {LeaseOptions} leaseOptions
 * @returns {string}
 */
function keyOf({ environment }) {
  return `lease/${environment}`
}
