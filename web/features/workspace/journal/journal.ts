import type { JournalAcknowledgement, JournalAppend, JournalBatch } from '../../../../server/shared/journal.ts'
import { ApiError, mayPass, offlineError } from '../../../shared/api/api-error.ts'
import { cutAfterMs, keepAfterMs } from '../../../shared/journal/batch-limits.ts'
import type { BatchStore } from '../../../shared/journal/batch-store.ts'
import { packBatches } from '../../../shared/journal/pack-batches.ts'
import { createStore, type ReadableStore } from '../../../shared/state/store.ts'
import { backOffMs } from './back-off.ts'
import { BatchBuilder } from './batch-builder.ts'
import type { EditOrigin, NewEntry } from './entry.ts'
import { reactionTo } from './reaction.ts'
import { initialStatus, type JournalStatus, sameStatus } from './status.ts'

/** How often a request that carries is made before it is given up: about a quarter of a minute, in milliseconds. */
const carryTries = 5
const carryMs = 15_000

/** After so long without an answer, what a request carries goes out by itself too, in milliseconds. */
const carriedMs = 5_000

export interface JournalOptions {
  readonly attempt: string
  /** A new UUID for each tab. */
  readonly writer: string
  /** Number of the first batch that this tab makes. */
  readonly next: number
  readonly store: BatchStore
  readonly send: (append: JournalAppend) => Promise<JournalAcknowledgement>
}

/**
 * The browser's end of the edit journal: numbers what is recorded, keeps it until the server has it, and says how that
 * is going. Recording never waits and never fails.
 */
export class Journal {
  readonly #options: JournalOptions
  readonly #builder = new BatchBuilder()
  readonly #status = createStore<JournalStatus>(initialStatus)
  /** Made and not acknowledged, in the order of their numbers. */
  #pending: JournalBatch[] = []
  #next: number
  #sending: Promise<void> | null = null
  #failures = 0
  #cutTimer: ReturnType<typeof setTimeout> | undefined
  #keepTimer: ReturnType<typeof setTimeout> | undefined
  #retryTimer: ReturnType<typeof setTimeout> | undefined

  constructor(options: JournalOptions) {
    this.#options = options
    this.#next = options.next
  }

  get status(): ReadableStore<JournalStatus> {
    return this.#status
  }

  record(entry: NewEntry): void {
    if (this.#isStopped) return
    if (this.#builder.isFull) this.#cut()
    this.#builder.add(entry)
    this.#cutTimer ??= setTimeout(() => void this.#cutAndSend(), cutAfterMs)
    this.#keepTimer ??= setTimeout(() => this.#keepDraft(), keepAfterMs)
    this.#update({ phase: this.#failures > 0 ? 'offline' : 'saving' })
  }

  amendLastEdit(via: EditOrigin): void {
    this.#builder.amendLastEdit(via)
  }

  /** Everything unsent that one request can carry, cut now. For the last moments of a page. */
  takeAppend(): JournalAppend {
    this.#cut()
    return { writer: this.#options.writer, batches: packBatches(this.#pending) }
  }

  /**
   * Makes a request that carries whatever is unsent, so that the server acts on exactly what the person sees. A line
   * that was there a moment ago is given time to come back: a server that restarts is not worth a person's notice.
   * @param request may be made more than once
   * @throws ApiError of the request, or of the journal where it cannot be brought up to date
   */
  async carry<Result>(request: (append: JournalAppend) => Promise<Result>): Promise<Result> {
    const patience = this.#status.get().phase === 'offline' ? 1 : carryTries
    const begun = performance.now()
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#carryOnce(request)
      } catch (error) {
        if (!mayPass(error) || tries >= patience || performance.now() - begun > carryMs) throw error
        await new Promise((resolve) => setTimeout(resolve, backOffMs(tries, Math.random())))
      }
    }
  }

  async #carryOnce<Result>(request: (append: JournalAppend) => Promise<Result>): Promise<Result> {
    this.#cut()
    while (packBatches(this.#pending).length < this.#pending.length) await this.#sendOnce()
    const append = this.takeAppend()
    // A run may wait for its place, and a line may swallow it: whether the work is saved hangs on neither.
    const timer = setTimeout(() => void this.#sendInBackground(), carriedMs)
    try {
      const result = await request(append)
      this.#acknowledge((append.batches.at(-1)?.number ?? -1) + 1)
      return result
    } catch (error) {
      this.#noteFailure(error, 'carried')
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  /** @throws ApiError where what is unsent cannot be delivered now */
  async flush(): Promise<void> {
    this.#cut()
    while (this.#pending.length > 0) await this.#sendOnce()
  }

  /** Tries again at once: the line is back. */
  retryNow(): void {
    if (this.#pending.length > 0 && !this.#isStopped) void this.#sendInBackground()
  }

  /** Ends recording for good; what is unsent stays in the store. */
  stop(reason: JournalStatus['reason']): void {
    this.#cut()
    clearTimeout(this.#retryTimer)
    this.#update({ phase: 'stopped', reason })
  }

  get #isStopped(): boolean {
    return this.#status.get().phase === 'stopped'
  }

  async #cutAndSend(): Promise<void> {
    this.#cut()
    await this.#sendInBackground()
  }

  async #sendInBackground(): Promise<void> {
    // A failure is already in the status, and the next try is planned.
    await this.flush().catch(() => {})
  }

  #cut(): void {
    clearTimeout(this.#cutTimer)
    clearTimeout(this.#keepTimer)
    this.#cutTimer = undefined
    this.#keepTimer = undefined
    const batch = this.#builder.cut(this.#next)
    if (!batch) return
    this.#next += 1
    this.#pending.push(batch)
    this.#keep(batch)
  }

  /** Keeps the batch in the making under the number that it will have, so that a crash costs a moment and no more. */
  #keepDraft(): void {
    this.#keepTimer = undefined
    const draft = this.#builder.draft(this.#next)
    if (draft) this.#keep(draft)
  }

  #keep(batch: JournalBatch): void {
    const { store, attempt, writer } = this.#options
    store.put({ attempt, writer, number: batch.number, batch }).then(
      () => this.#update({ kept: true }),
      () => this.#update({ kept: false }),
    )
  }

  /** One request at a time: whoever comes second waits for the first, then looks again. */
  async #sendOnce(): Promise<void> {
    if (this.#sending) return this.#sending
    if (this.#isStopped) throw new ApiError('conflict', this.#status.get().message ?? 'Nothing more can be saved here.')
    this.#sending = this.#deliver()
    try {
      await this.#sending
    } finally {
      this.#sending = null
    }
  }

  async #deliver(): Promise<void> {
    const append = { writer: this.#options.writer, batches: packBatches(this.#pending) }
    try {
      const { next } = await this.#options.send(append)
      this.#acknowledge(next)
    } catch (error) {
      this.#noteFailure(error, 'own')
      throw error
    }
  }

  #acknowledge(next: number): void {
    this.#failures = 0
    clearTimeout(this.#retryTimer)
    const before = this.#pending.length
    this.#pending = this.#pending.filter((batch) => batch.number >= next)
    const { store, attempt, writer } = this.#options
    // A batch that stays in the store is sent once more by the next page, which the server recognises.
    if (this.#pending.length < before) store.removeBelow(attempt, writer, next).catch(() => {})
    if (this.#isStopped) return
    this.#update({ phase: this.#pending.length > 0 || !this.#builder.isEmpty ? 'saving' : 'saved', message: null })
  }

  #noteFailure(error: unknown, request: 'own' | 'carried'): void {
    const failure = error instanceof ApiError ? error : offlineError()
    const reaction = reactionTo(failure, request, this.#pending[0]?.number)
    if (reaction.kind === 'stop') {
      this.stop(reaction.reason)
      this.#update({ message: failure.message })
    } else if (reaction.kind === 'skip') {
      this.#acknowledge(reaction.next)
      this.#retryIn(0)
    } else if (reaction.kind === 'retry') {
      this.#failures += 1
      this.#retryIn(backOffMs(this.#failures, Math.random()))
      this.#update({ phase: 'offline', message: failure.message })
    }
  }

  #retryIn(ms: number): void {
    clearTimeout(this.#retryTimer)
    this.#retryTimer = setTimeout(() => this.retryNow(), ms)
  }

  #update(change: Partial<JournalStatus>): void {
    const unsent = this.#pending.length + (this.#builder.isEmpty ? 0 : 1)
    const before = this.#status.get()
    const after = { ...before, unsent, ...change }
    // Most keystrokes change nothing here, and those who watch should not render for them.
    if (!sameStatus(before, after)) this.#status.set(after)
  }
}
