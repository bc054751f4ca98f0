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

/**
 * @typedef {object} Lookup
 * @property {string} user
 * @property {string} project
 * @property {Promise<Role | null>} answer
 */

/** Remembers the directory's answers, and asks it once for all who wait for the same. */
export class RoleCache {
  /** @type {Options} */
  #options
  /** @type {Map<string, Entry>} */
  #entries = new Map()
  /**
   * Those under way whose answer still counts.
   * @type {Map<string, Lookup>}
   */
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

    const lookup = this.#lookups.get(key) ?? this.#lookUp(user, project)
    return lookup.answer
  }

  /**
   * Forgets what is known, and what is just being asked, of a user in the projects for which `concerns` is true.
   *
   * @param {string} user
   * @param {(project: string) => boolean} concerns
   */
  forget(user, concerns) {
    for (const known of [this.#entries, this.#lookups]) {
      for (const [key, of] of known) {
        if (of.user === user && concerns(of.project)) known.delete(key)
      }
    }
  }

  /**
   * @param {string} user
   * @param {string} project
   * @returns {Lookup}
   */
  #lookUp(user, project) {
    const key = keyOf(user, project)
    const stillCounts = () => this.#lookups.get(key) === lookup

    const ask = async () => {
      try {
        const role = await this.#options.directory.roleOf(user, project)
        const expiresAt = this.#options.now() + this.#options.rememberMs
        if (stillCounts()) this.#entries.set(key, { user, project, role, expiresAt })
        return role
      } finally {
        this.#lookups.delete(key)
      }
    }

    // Begun a moment later, so that the look-up is in its place whatever the directory does.
    const lookup = { user, project, answer: Promise.resolve().then(ask) }
    this.#lookups.set(key, lookup)
    return lookup
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
