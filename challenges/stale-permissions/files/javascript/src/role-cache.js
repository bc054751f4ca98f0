/** @import { Directory, Role } from './types.js' */

/**
 * @typedef {object} Options
 * @property {Directory} directory
 * @property {number} rememberMs
 * @property {() => number} now Milliseconds of a clock that only goes forward.
 */

/**
 * @typedef {object} Entry
 * @property {string} user
 * @property {string} project
 * @property {Role | null} role
 * @property {number} expiresAt
 */

/** Remembers the directory's answers, and asks it once for all who wait for the same. */
export class RoleCache {
  /** @type {Options} */
  #options
  /** @type {Map<string, Entry>} */
  #entries = new Map()
  /** @type {Map<string, Promise<Role | null>>} */
  #lookups = new Map()

  /** @param {Options} options */
  constructor(options) {
    this.#options = options
  }

  /**
   * @param {string} user
   * @param {string} project
   * @returns {Promise<Role | null>}
   */
  async roleOf(user, project) {
    const key = keyOf(user, project)
    const entry = this.#entries.get(key)
    if (entry !== undefined && this.#options.now() < entry.expiresAt) return entry.role

    let lookup = this.#lookups.get(key)
    if (lookup === undefined) {
      lookup = this.#lookUp(user, project)
      this.#lookups.set(key, lookup)
    }
    return lookup
  }

  /**
   * Forgets what is known of a user in the projects for which `concerns` is true.
   *
   * @param {string} user
   * @param {(project: string) => boolean} concerns
   */
  forget(user, concerns) {
    for (const [key, entry] of this.#entries) {
      if (entry.user === user && concerns(entry.project)) this.#entries.delete(key)
    }
  }

  /**
   * @param {string} user
   * @param {string} project
   * @returns {Promise<Role | null>}
   */
  async #lookUp(user, project) {
    const key = keyOf(user, project)
    try {
      const role = await this.#options.directory.roleOf(user, project)
      const expiresAt = this.#options.now() + this.#options.rememberMs
      this.#entries.set(key, { user, project, role, expiresAt })
      return role
    } finally {
      this.#lookups.delete(key)
    }
  }
}

/**
 * @param {string} user
 * @param {string} project
 * @returns {string}
 */
function keyOf(user, project) {
  return JSON.stringify([user, project])
}
