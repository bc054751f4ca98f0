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

type Verdict = 'delivered' | 'rejected' | 'gone' | 'retry'

export function createDispatcher(options: Options): Deliver {
  const goneEndpoints = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()

  async function send(webhook: Webhook): Promise<Outcome> {
    if (goneEndpoints.has(webhook.endpoint)) return { state: 'gone', attempts: 0 }
    for (let attempts = 1; ; attempts++) {
      const answer = await attempt(options, webhook)
      const verdict = judge(answer)
      if (verdict === 'gone') goneEndpoints.add(webhook.endpoint)
      if (verdict !== 'retry') return { state: verdict, attempts }
      if (attempts >= options.attempts) return { state: 'exhausted', attempts }
      await wait(waitMs(options, attempts, answer))
    }
  }

  return function deliver(webhook) {
    const outcome = last.then(() => send(webhook))
    last = outcome
    return outcome
  }
}

/** The endpoint's answer; undefined if there was none, or none in time. */
async function attempt(options: Options, webhook: Webhook): Promise<Answer | undefined> {
  const controller = new AbortController()
  const { promise: timeout, resolve: giveUp } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => {
    controller.abort()
    giveUp(undefined)
  }, options.timeoutMs)
  try {
    return await Promise.race([options.send(webhook, controller.signal), timeout])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

function judge(answer: Answer | undefined): Verdict {
  if (answer === undefined) return 'retry'
  const { status } = answer
  if (status >= 200 && status <= 299) return 'delivered'
  if (status === 410) return 'gone'
  if (status === 408 || status === 429 || (status >= 500 && status <= 599)) return 'retry'
  return 'rejected'
}

function waitMs(options: Options, attempts: number, answer: Answer | undefined): number {
  const backoff = Math.min(options.firstWaitMs * 2 ** (attempts - 1), options.longestWaitMs)
  return Math.max(backoff, (answer?.retryAfter ?? 0) * 1000)
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
