/**
 * @typedef {object} Options
 * @property {number} capacity Bytes.
 * @property {number} maxIdleMs An entry that has not been used for so long is gone.
 * @property {() => number} now Milliseconds of a clock that never goes back.
 */

/**
 * @typedef {object} Saved
 * @property {boolean} saved
 * @property {readonly string[]} evicted The keys of what had to go, in the order in which it went.
 */

/**
 * @typedef {object} Restored
 * @property {string} key
 * @property {boolean} exact
 */

export class BuildCache {
  /** @param {Options} options */
  constructor(options) {
    throw new Error('BuildCache is not written yet')
  }

  /**
   * @param {string} key
   * @param {number} size
   * @returns {Saved}
   */
  save(key, size) {
    return { saved: false, evicted: [] }
  }

  /**
   * What it finds is in use until it is released.
   *
   * @param {string} key
   * @param {readonly string[]} [prefixes]
   * @returns {Restored | null}
   */
  restore(key, prefixes = []) {
    return null
  }

  /**
   * @param {string} key
   * @throws {Error} if the entry is not in use; the message contains the key
   */
  release(key) {}

  /** @returns {number} */
  usedBytes() {
    return 0
  }
}
