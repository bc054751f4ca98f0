import type { Directory, Role } from './types'

interface Options {
  readonly directory: Directory
  readonly rememberMs: number
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
}

interface Entry {
  readonly user: string
  readonly project: string
  readonly role: Role | null
  readonly expiresAt: number
}

/** Remembers the directory's answers, and asks it once for all who wait for the same. */
export class RoleCache {
  readonly #options: Options
  readonly #entries = new Map<string, Entry>()
  readonly #lookups = new Map<string, Promise<Role | null>>()

  constructor(options: Options) {
    this.#options = options
  }

  async roleOf(user: string, project: string): Promise<Role | null> {
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

  /** Forgets what is known of a user in the projects for which `concerns` is true. */
  forget(user: string, concerns: (project: string) => boolean): void {
    for (const [key, entry] of this.#entries) {
      if (entry.user === user && concerns(entry.project)) this.#entries.delete(key)
    }
  }

  async #lookUp(user: string, project: string): Promise<Role | null> {
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

function keyOf(user: string, project: string): string {
  return JSON.stringify([user, project])
}
