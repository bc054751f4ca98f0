import type { LeaseEntry } from './types'

export interface Stored {
  readonly entry: LeaseEntry
  /** Another one each time the entry is written, by anybody, also after it was removed. */
  readonly version: number
}

/** Shared by all servers. Every call may fail; then it has done nothing. */
export interface Store {
  read(key: string): Promise<Stored | null>
  /**
   * Writes the entry if its version is still `expected`, null for an entry that does not exist. Answers with the new version,
   * or null where it is another one and nothing was written.
   */
  write(key: string, entry: LeaseEntry, expected: number | null): Promise<number | null>
  /** Removes the entry if its version is still `expected`; answers whether it did. */
  remove(key: string, expected: number): Promise<boolean>
  /** Writes the entry, whatever is there. */
  put(key: string, entry: LeaseEntry): Promise<number>
  /** Removes the entry, whatever it is. */
  drop(key: string): Promise<void>
}

/** A store for tests, and for customers with one server. */
export function createMemoryStore(): Store {
  const entries = new Map<string, Stored>()
  let version = 0

  function put(key: string, entry: LeaseEntry): number {
    version += 1
    entries.set(key, { entry, version })
    return version
  }

  function isStill(key: string, expected: number | null): boolean {
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
