export interface LeaseEntry {
  /** The name of a server. */
  readonly holder: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

export interface Deployment {
  readonly environment: string
  readonly steps: readonly (() => Promise<void>)[]
}

export interface Result {
  readonly state: 'busy' | 'lost' | 'failed' | 'deployed'
  readonly stepsDone: number
  /** What the step failed with. */
  readonly error?: unknown
}
