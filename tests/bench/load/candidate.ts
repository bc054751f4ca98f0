import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { seededRandom } from '../../../server/demo/random.ts'
import type { CandidateAttempt, CandidateSubmission } from '../../../server/shared/attempts.ts'
import { consentVersion } from '../../../server/shared/consent.ts'
import type { JournalBatch } from '../../../server/shared/journal.ts'
import type { Client } from './http.ts'
import type { Measurements } from './measurements.ts'

/** How somebody works: half of the time they type, and look at what they have for the rest. */
const BATCH_MS = 2_000
const TYPING_MS = 20_000
const THINKING_MS = 20_000
const KEYS_PER_BATCH = 10
const RUN_EVERY_MS = 60_000
const SUBMIT_EVERY_MS = 240_000

export interface Task {
  readonly slug: string
  readonly path: string
  /** A solution: what is typed goes behind it, as a comment. */
  readonly solution: string
}

export interface CandidateOptions {
  readonly client: Client
  readonly measurements: Measurements
  readonly token: string
  readonly task: Task
  readonly seed: number
}

/** Does what a browser does, at moments that are drawn beforehand and do not wait for the server. */
export class Candidate {
  /** Batches that the server has acknowledged. */
  acknowledged = 0
  attemptId = ''
  finished = false
  /** When the last news about a submission came, in milliseconds since the measurement began. */
  lastNews = 0
  readonly #options: CandidateOptions
  readonly #headers: Record<string, string>
  readonly #random: () => number
  readonly #writer = randomUUID()
  readonly #queued = new Set<string>()
  readonly #graded = new Set<string>()
  #clockZero = 0
  #length = 0
  #given = 0
  #batches: JournalBatch[] = []
  #number = 0
  #sending = Promise.resolve()
  #stream: { close(): void } | null = null

  constructor(options: CandidateOptions) {
    this.#options = options
    this.#headers = { authorization: `Bearer ${options.token}` }
    this.#random = seededRandom(options.seed)
  }

  /** Whether everything that was handed in has been told to be graded. */
  get settled(): boolean {
    return this.finished && this.#queued.size === 0 && this.#graded.size > 0
  }

  get graded(): number {
    return this.#graded.size
  }

  /** Opens the link, starts the clock and the event stream. */
  async arrive(intended: number): Promise<void> {
    const { client, measurements, task } = this.#options
    const headers = this.#headers
    await measurements.time('open', intended, () => client.json('GET', '/api/candidate/invitation', { headers }))
    const attempt = await measurements.time('start', measurements.now(), () =>
      client.json<CandidateAttempt>('POST', '/api/candidate/attempt', { headers, body: { consent: consentVersion } }),
    )
    if (!attempt) return
    this.attemptId = attempt.id
    this.#given = attempt.challenges[0]?.files.typescript?.[task.path]?.length ?? 0
    await this.#listen()
  }

  /** The server's clock for this attempt stands at `elapsedMs` now. */
  setClock(elapsedMs: number): void {
    this.#clockZero = performance.now() - elapsedMs
  }

  /** Types, runs and submits until `end`, in milliseconds since the measurement began. */
  async work(end: number): Promise<void> {
    if (this.attemptId === '') return
    const begin = this.#options.measurements.now()
    await Promise.all([
      this.#lane(this.#typingTimes(begin, end), (at) => void this.#type(at)),
      this.#lane(this.#every(RUN_EVERY_MS, begin, end), (at) => void this.#run(at)),
      this.#lane(this.#every(SUBMIT_EVERY_MS, begin, end), (at) => void this.#submit(at)),
    ])
    // What is in the editor when time runs out is handed in by the server.
    this.#type(end)
    await this.#sending
  }

  /** As the page does at zero, and again when it hears of the end. */
  async look(intended: number): Promise<void> {
    const { client, measurements } = this.#options
    const headers = this.#headers
    await measurements.time('state', intended, () => client.json('GET', '/api/candidate/attempt', { headers }))
  }

  leave(): void {
    this.#stream?.close()
  }

  async #lane(times: readonly number[], act: (at: number) => void): Promise<void> {
    const { measurements } = this.#options
    for (const at of times) {
      await pause(Math.max(0, at - measurements.now()))
      act(at)
    }
  }

  #typingTimes(begin: number, end: number): number[] {
    const times: number[] = []
    let typingEnds = begin + this.#random() * TYPING_MS
    for (let at = begin + this.#random() * BATCH_MS; at < end; at += BATCH_MS) {
      if (at > typingEnds) {
        at += this.#random() * 2 * THINKING_MS
        typingEnds = at + this.#random() * 2 * TYPING_MS
      }
      if (at < end) times.push(at)
    }
    return times
  }

  #every(ms: number, begin: number, end: number): number[] {
    const times: number[] = []
    for (let at = begin + this.#random() * ms; at < end; at += ms * (0.5 + this.#random())) times.push(at)
    return times
  }

  /** Batches are sent one after the other, those that have gathered meanwhile together, as the browser's outbox does. */
  #type(intended: number): void {
    const { client, measurements } = this.#options
    this.#batches.push(this.#nextBatch())
    this.#sending = this.#sending.then(async () => {
      const batches = this.#batches
      this.#batches = []
      if (batches.length === 0) return
      const body = { writer: this.#writer, batches }
      const headers = this.#headers
      const stored = await measurements.time('journal', intended, () =>
        client.json<{ next: number }>('POST', '/api/candidate/journal', { headers, body }),
      )
      if (stored) this.acknowledged = stored.next
      // What was not taken is sent again with what comes next.
      else this.#batches = [...batches, ...this.#batches]
    })
  }

  #nextBatch(): JournalBatch {
    const { slug, path, solution } = this.#options.task
    const at = Math.round(performance.now() - this.#clockZero)
    const isFirst = this.#number === 0
    const typed = isFirst ? [`${solution}\n// `] : Array.from({ length: KEYS_PER_BATCH }, () => this.#key())
    const entries = typed.map((text, index) => {
      const edit: [number, number, string][] = [isFirst ? [0, this.#given, text] : [this.#length, 0, text]]
      this.#length += text.length
      return { at: Math.max(0, at - (typed.length - index) * 150), doc: 0, edit }
    })
    const batch = {
      number: this.#number,
      documents: [{ challenge: slug, language: 'typescript' as const, path }],
      entries,
    }
    this.#number += 1
    return batch
  }

  #key(): string {
    return 'etaoin shrdlu'[Math.floor(this.#random() * 13)] ?? ' '
  }

  async #run(intended: number): Promise<void> {
    await this.#options.measurements.time('run', intended, () => this.#post('runs'))
  }

  async #submit(intended: number): Promise<void> {
    const submitted = await this.#options.measurements.time('submit', intended, () =>
      this.#post<CandidateSubmission>('submissions'),
    )
    if (submitted && !this.#graded.has(submitted.id)) this.#queued.add(submitted.id)
  }

  async #post<Body>(what: 'runs' | 'submissions'): Promise<Body> {
    await this.#sending
    const journal = { writer: this.#writer, batches: [] }
    const body = { challenge: this.#options.task.slug, language: 'typescript', journal }
    return this.#options.client.json<Body>('POST', `/api/candidate/${what}`, { headers: this.#headers, body })
  }

  async #listen(): Promise<void> {
    const { client, measurements } = this.#options
    try {
      this.#stream = await client.events('/api/candidate/events', this.#headers, {
        event: (name, data) => this.#hear(name, JSON.parse(data)),
        lost: () => measurements.fail('events', 'the stream ended'),
      })
    } catch (error) {
      measurements.fail('events', error)
    }
  }

  #hear(name: string, data: { state?: string; submission?: CandidateSubmission }): void {
    const { measurements } = this.#options
    if (name === 'attempt' && data.state === 'finished' && !this.finished) {
      this.finished = true
      void this.look(measurements.now())
    }
    const { submission } = data
    if (!submission) return
    this.lastNews = measurements.now()
    if (submission.state === 'queued') this.#queued.add(submission.id)
    else {
      this.#queued.delete(submission.id)
      this.#graded.add(submission.id)
    }
  }
}
