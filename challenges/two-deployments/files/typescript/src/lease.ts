import type { Store } from './store'

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

  constructor(options: LeaseOptions) {
    this.#options = options
  }

  /** False if the lease is no longer ours. */
  async renew(): Promise<boolean> {
    await putEntry(this.#options)
    return true
  }

  async release(): Promise<void> {
    await this.#options.store.drop(keyOf(this.#options))
  }
}

/** Null if somebody else has it. */
export async function getLease(options: LeaseOptions): Promise<Lease | null> {
  const { store, holder, now } = options
  const found = await store.read(keyOf(options))
  if (found !== null && found.entry.holder !== holder && found.entry.expiresAt > now()) return null
  await putEntry(options)
  return new Lease(options)
}

async function putEntry(options: LeaseOptions): Promise<void> {
  const { store, holder, leaseMs, now } = options
  await store.put(keyOf(options), { holder, expiresAt: now() + leaseMs })
}

function keyOf({ environment }: LeaseOptions): string {
  return `lease/${environment}`
}
