export interface Options {
  /** Bytes. */
  readonly capacity: number
  /** An entry that has not been used for so long is gone. */
  readonly maxIdleMs: number
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
}

export interface Saved {
  readonly saved: boolean
  /** The keys of what had to go, in the order in which it went. */
  readonly evicted: readonly string[]
}

export interface Restored {
  readonly key: string
  readonly exact: boolean
}

interface Entry {
  readonly key: string
  readonly size: number
  /** Counts up with every entry that is saved. */
  readonly savedAs: number
  usedAt: number
  users: number
}

export class BuildCache {
  readonly #options: Options
  /** The one that has not been used for the longest first. */
  readonly #entries = new Map<string, Entry>()
  #saves = 0

  constructor(options: Options) {
    this.#options = options
  }

  save(key: string, size: number): Saved {
    this.#forgetOld()
    const old = this.#entries.get(key)
    const evicted = this.#toEvict(key, this.usedBytes() - (old?.size ?? 0) + size)
    if (old?.users || evicted === null) return { saved: false, evicted: [] }

    for (const other of evicted) this.#entries.delete(other)
    this.#saves += 1
    this.#use({ key, size, savedAs: this.#saves, usedAt: 0, users: 0 })
    return { saved: true, evicted }
  }

  /** What it finds is in use until it is released. */
  restore(key: string, prefixes: readonly string[] = []): Restored | null {
    this.#forgetOld()
    const entry = this.#entries.get(key) ?? this.#findByPrefix(prefixes)
    if (entry === undefined) return null
    entry.users += 1
    return { key: entry.key, exact: entry.key === key }
  }

  /** @throws {Error} if the entry is not in use; the message contains the key */
  release(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry?.users) throw new Error(`Not in use: ${key}`)
    entry.users -= 1
    this.#use(entry)
  }

  usedBytes(): number {
    this.#forgetOld()
    return [...this.#entries.values()].reduce((sum, { size }) => sum + size, 0)
  }

  #use(entry: Entry): void {
    entry.usedAt = this.#options.now()
    this.#entries.delete(entry.key)
    this.#entries.set(entry.key, entry)
  }

  #forgetOld(): void {
    const oldest = this.#options.now() - this.#options.maxIdleMs
    for (const { key, users, usedAt } of this.#entries.values()) {
      if (users === 0 && usedAt <= oldest) this.#entries.delete(key)
    }
  }

  /** What must go besides the entry of that key so that so many bytes fit; null where that is not enough. */
  #toEvict(key: string, bytes: number): string[] | null {
    const evicted: string[] = []
    let excess = bytes - this.#options.capacity
    for (const other of this.#entries.values()) {
      if (excess <= 0) break
      if (other.key === key) continue
      evicted.push(other.key)
      excess -= other.size
    }
    return excess > 0 ? null : evicted
  }

  #findByPrefix(prefixes: readonly string[]): Entry | undefined {
    const latestFirst = [...this.#entries.values()].sort((a, b) => b.savedAs - a.savedAs)
    const deciding = prefixes.find((prefix) =>
      latestFirst.some(({ key }) => key.startsWith(prefix)),
    )
    if (deciding === undefined) return undefined
    return latestFirst.find(({ key }) => key.startsWith(deciding))
  }
}
