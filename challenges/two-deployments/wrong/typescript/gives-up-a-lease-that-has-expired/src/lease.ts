import type { Store } from './store'
import type { LeaseEntry } from './types'

export interface LeaseOptions {
  readonly store: Store
  readonly environment: string
  /** The name of this server. */
  readonly holder: string
  readonly leaseMs: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export class Lease {
  readonly #options: LeaseOptions
  /** That the entry still has it proves that the lease is ours: nobody else has written since. */
  #version: number

  constructor(options: LeaseOptions, version: number) {
    this.#options = options
    this.#version = version
  }

  /** False if the lease is no longer ours. */
  async renew(): Promise<boolean> {
    const { store, now } = this.#options
    const found = await store.read(keyOf(this.#options))
    if (found !== null && found.entry.expiresAt <= now()) return false
    const version = await store.write(keyOf(this.#options), entryOf(this.#options), this.#version)
    if (version === null) return false
    this.#version = version
    return true
  }

  async release(): Promise<void> {
    await this.#options.store.remove(keyOf(this.#options), this.#version)
  }
}

/** Null if somebody else has it. */
export async function getLease(options: LeaseOptions): Promise<Lease | null> {
  const { store, now } = options
  const found = await store.read(keyOf(options))
  if (found !== null && found.entry.expiresAt > now()) return null
  const version = await store.write(keyOf(options), entryOf(options), found?.version ?? null)
  return version === null ? null : new Lease(options, version)
}

function entryOf({ holder, leaseMs, now }: LeaseOptions): LeaseEntry {
  return { holder, expiresAt: now() + leaseMs }
}

function keyOf({ environment }: LeaseOptions): string {
  return `lease/${environment}`
}
