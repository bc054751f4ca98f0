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

/**
 * @typedef {object} Entry
 * @property {string} key
 * @property {number} size
 * @property {number} savedAs Counts up with every entry that is saved.
 * @property {number} usedAt
 * @property {number} users
 */

export class BuildCache {
  /** @type {Options} */
  #options
  /**
   * The one that has not been used for the longest first.
   *
   * @type {Map<string, Entry>}
   */
  #entries = new Map()
  #saves = 0

  /** @param {Options} options */
  constructor(options) {
    this.#options = options
  }

  /**
   * @param {string} key
   * @param {number} size
   * @returns {Saved}
   */
  save(key, size) {
    this.#forgetOld()
    const old = this.#entries.get(key)
    const evicted = this.#toEvict(key, this.usedBytes() - (old?.size ?? 0) + size)
    if (old?.users || evicted === null) return { saved: false, evicted: [] }

    for (const other of evicted) this.#entries.delete(other)
    this.#saves += 1
    this.#use({ key, size, savedAs: this.#saves, usedAt: 0, users: 0 })
    return { saved: true, evicted }
  }

  /**
   * What it finds is in use until it is released.
   *
   * @param {string} key
   * @param {readonly string[]} [prefixes]
   * @returns {Restored | null}
   */
  restore(key, prefixes = []) {
    this.#forgetOld()
    const entry = this.#entries.get(key) ?? this.#findByPrefix(prefixes)
    if (entry === undefined) return null
    entry.users = 1
    return { key: entry.key, exact: entry.key === key }
  }

  /**
   * @param {string} key
   * @throws {Error} if the entry is not in use; the message contains the key
   */
  release(key) {
    const entry = this.#entries.get(key)
    if (!entry?.users) throw new Error(`Not in use: ${key}`)
    entry.users -= 1
    this.#use(entry)
  }

  /** @returns {number} */
  usedBytes() {
    this.#forgetOld()
    return [...this.#entries.values()].reduce((sum, { size }) => sum + size, 0)
  }

  /** @param {Entry} entry */
  #use(entry) {
    entry.usedAt = this.#options.now()
    this.#entries.delete(entry.key)
    this.#entries.set(entry.key, entry)
  }

  #forgetOld() {
    const oldest = this.#options.now() - this.#options.maxIdleMs
    for (const { key, users, usedAt } of this.#entries.values()) {
      if (users === 0 && usedAt <= oldest) this.#entries.delete(key)
    }
  }

  /**
   * What must go besides the entry of that key so that so many bytes fit; null where that is not enough.
   *
   * @param {string} key
   * @param {number} bytes
   * @returns {string[] | null}
   */
  #toEvict(key, bytes) {
    /** @type {string[]} */
    const evicted = []
    let excess = bytes - this.#options.capacity
    for (const other of this.#entries.values()) {
      if (excess <= 0) break
      if (other.key === key || other.users > 0) continue
      evicted.push(other.key)
      excess -= other.size
    }
    return excess > 0 ? null : evicted
  }

  /**
   * @param {readonly string[]} prefixes
   * @returns {Entry | undefined}
   */
  #findByPrefix(prefixes) {
    const latestFirst = [...this.#entries.values()].sort((a, b) => b.savedAs - a.savedAs)
    const deciding = prefixes.find((prefix) =>
      latestFirst.some(({ key }) => key.startsWith(prefix)),
    )
    if (deciding === undefined) return undefined
    return latestFirst.find(({ key }) => key.startsWith(deciding))
  }
}
