/** @import { LeaseEntry } from './types.js' */

/**
 * @typedef {object} Stored
 * @property {LeaseEntry} entry
 * @property {number} version Another one each time the entry is written, by anybody, also after it was removed.
 */

/**
 * Shared by all servers. Every call may fail; then it has done nothing.
 *
 * @typedef {object} Store
 * @property {(key: string) => Promise<Stored | null>} read
 * @property {(key: string, entry: LeaseEntry, expected: number | null) => Promise<number | null>} write Writes the entry if its version is still `expected`, null for an entry that does not exist. Answers with the new version, or null where it is another one and nothing was written.
 * @property {(key: string, expected: number) => Promise<boolean>} remove Removes the entry if its version is still `expected`; answers whether it did.
 * @property {(key: string, entry: LeaseEntry) => Promise<number>} put Writes the entry, whatever is there.
 * @property {(key: string) => Promise<void>} drop Removes the entry, whatever it is.
 */

/**
 * A store for tests, and for customers with one server.
 *
 * @returns {Store}
 */
export function createMemoryStore() {
  /** @type {Map<string, Stored>} */
  const entries = new Map()
  let version = 0

  function put(key, entry) {
    version += 1
    entries.set(key, { entry, version })
    return version
  }

  function isStill(key, expected) {
    return (entries.get(key)?.version ?? null) === expected
  }

  return {
    read: async (key) => entries.get(key) ?? null,
    write: async (key, entry, expected) => (isStill(key, expected) ? put(key, entry) : null),
    remove: async (key, expected) => isStill(key, expected) && entries.delete(key),
    put: async (key, entry) => put(key, entry),
    drop: async (key) => {
      entries.delete(key)
    },
  }
}
