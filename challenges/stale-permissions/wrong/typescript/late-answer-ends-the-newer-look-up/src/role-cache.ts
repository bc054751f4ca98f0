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

interface Lookup {
  readonly user: string
  readonly project: string
  readonly answer: Promise<Role | null>
}

/** Remembers the directory's answers, and asks it once for all who wait for the same. */
export class RoleCache {
  readonly #options: Options
  readonly #entries = new Map<string, Entry>()
  /** Those under way whose answer still counts. */
  readonly #lookups = new Map<string, Lookup>()

  constructor(options: Options) {
    this.#options = options
  }

  async roleOf(user: string, project: string): Promise<Role | null> {
    const key = keyOf(user, project)
    const entry = this.#entries.get(key)
    if (entry !== undefined && this.#options.now() < entry.expiresAt) return entry.role

    const lookup = this.#lookups.get(key) ?? this.#lookUp(user, project)
    return lookup.answer
  }

  /** Forgets what is known, and what is just being asked, of a user in the projects for which `concerns` is true. */
  forget(user: string, concerns: (project: string) => boolean): void {
    for (const known of [this.#entries, this.#lookups]) {
      for (const [key, of] of known) {
        if (of.user === user && concerns(of.project)) known.delete(key)
      }
    }
  }

  #lookUp(user: string, project: string): Lookup {
    const key = keyOf(user, project)
    const stillCounts = () => this.#lookups.get(key) === lookup

    const ask = async (): Promise<Role | null> => {
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
    const lookup: Lookup = { user, project, answer: Promise.resolve().then(ask) }
    this.#lookups.set(key, lookup)
    return lookup
  }
}

function keyOf(user: string, project: string): string {
  return JSON.stringify([user, project])
}
