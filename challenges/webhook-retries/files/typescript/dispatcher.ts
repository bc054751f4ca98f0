export interface Webhook {
  readonly id: string
  readonly endpoint: string
  readonly body: string
}

export interface Answer {
  readonly status: number
  /** Seconds. */
  readonly retryAfter?: number
}

export interface Options {
  readonly send: (webhook: Webhook, signal: AbortSignal) => Promise<Answer>
  /** How often a webhook is sent at most. */
  readonly attempts: number
  readonly firstWaitMs: number
  readonly longestWaitMs: number
  /** Time limit of one attempt. */
  readonly timeoutMs: number
}

export interface Outcome {
  readonly state: 'delivered' | 'rejected' | 'gone' | 'exhausted'
  /** How often this webhook was sent. */
  readonly attempts: number
}

export type Deliver = (webhook: Webhook) => Promise<Outcome>

export function createDispatcher(options: Options): Deliver {
  throw new Error('createDispatcher is not written yet')
}
