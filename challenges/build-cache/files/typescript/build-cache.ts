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

export class BuildCache {
  constructor(options: Options) {
    throw new Error('BuildCache is not written yet')
  }

  save(key: string, size: number): Saved {
    return { saved: false, evicted: [] }
  }

  /** What it finds is in use until it is released. */
  restore(key: string, prefixes: readonly string[] = []): Restored | null {
    return null
  }

  /** @throws {Error} if the entry is not in use; the message contains the key */
  release(key: string): void {}

  usedBytes(): number {
    return 0
  }
}
