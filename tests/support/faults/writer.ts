import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type CandidateAttempt, consentVersion } from '../../../server/shared/attempts.ts'
import type { JournalBatch } from '../../../server/shared/journal.ts'

export const task = { challenge: 'log-sections', language: 'typescript', path: 'fold-sections.ts' } as const

const TYPE_EVERY_MS = 150
const MOST_BATCHES = 50
const PATIENCE_MS = 180_000
/** How long one try may take: a frozen server answers late, and a browser gives up too. */
const TRY_MS = 5_000

/**
 * A candidate who keeps every batch until it is acknowledged and presses Submit until it is answered, with the same key,
 * as the browser does. Knows at any time what the server has promised.
 */
export class Writer {
  attemptId = ''
  /** What the editor holds. */
  text = ''
  /** Keys of the submissions that were answered, and what was in the editor when they were made. */
  readonly submitted = new Map<string, string>()
  /** Answers that no fault explains. */
  readonly surprises: string[] = []
  readonly #url: string
  readonly #token: string
  readonly #solution: string
  readonly #id = randomUUID()
  #unsent: JournalBatch[] = []
  #number = 0
  #typing = false

  constructor(url: string, token: string, solution: string) {
    this.#url = url
    this.#token = token
    this.#solution = solution
  }

  async start(): Promise<void> {
    const attempt = await this.#ask<CandidateAttempt>('attempt', { consent: consentVersion })
    this.attemptId = attempt.id
    const given = attempt.challenges[0]?.files.typescript?.[task.path] ?? ''
    this.#edit([0, given.length, `${this.#solution}\n// `])
    await this.flush()
  }

  /** Types until it is told to stop. */
  async type(): Promise<void> {
    this.#typing = true
    for (let n = 0; this.#typing; n += 1) {
      this.#edit([this.text.length, 0, `${n} `])
      await Promise.all([this.flush(), pause(TYPE_EVERY_MS)])
    }
  }

  stop(): void {
    this.#typing = false
  }

  async submit(): Promise<void> {
    const key = randomUUID()
    const text = this.text
    await this.flush()
    await this.#ask('submissions', { ...this.#what(), key, journal: { writer: this.#id, batches: [] } })
    this.submitted.set(key, text)
  }

  /** Resolves once all that has been typed until now is acknowledged. */
  async flush(): Promise<void> {
    const typed = this.#number
    while ((this.#unsent[0]?.number ?? typed) < typed) {
      const batches = this.#unsent.slice(0, MOST_BATCHES)
      const { next } = await this.#ask<{ next: number }>('journal', { writer: this.#id, batches })
      this.#unsent = this.#unsent.filter(({ number }) => number >= next)
    }
  }

  /** The editor as the server has it. */
  async kept(): Promise<string | undefined> {
    const { challenges } = await this.#ask<CandidateAttempt>('attempt')
    return challenges[0]?.work.typescript?.[task.path]
  }

  #what() {
    return { challenge: task.challenge, language: task.language }
  }

  #edit(edit: [number, number, string]): void {
    const [offset, removed, text] = edit
    this.text =
      offset === 0 && removed > 0 ? text : this.text.slice(0, offset) + text + this.text.slice(offset + removed)
    this.#unsent.push({ number: this.#number, documents: [task], entries: [{ at: 0, doc: 0, edit: [edit] }] })
    this.#number += 1
  }

  /** Again and again until it is answered. Only an answer that no fault of a machine explains is taken note of. */
  async #ask<Body>(path: string, body?: unknown): Promise<Body> {
    const until = performance.now() + PATIENCE_MS
    for (;;) {
      const answer = await this.#try<Body>(path, body)
      if (answer !== null) return answer
      if (performance.now() > until) throw new Error(`${path} was not answered for ${PATIENCE_MS / 1_000} s`)
      await pause(200)
    }
  }

  async #try<Body>(path: string, body: unknown): Promise<Body | null> {
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' }
    const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) }
    try {
      const response = await fetch(`${this.#url}/api/candidate/${path}`, {
        ...init,
        signal: AbortSignal.timeout(TRY_MS),
      })
      const text = await response.text()
      if (response.ok) return JSON.parse(text) as Body
      // Too many submissions in a minute is an answer too: this candidate is in a hurry.
      if (response.status < 500 && response.status !== 429) this.surprises.push(`${path}: ${response.status} ${text}`)
      return null
    } catch {
      return null
    }
  }
}
