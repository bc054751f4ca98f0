import type { CandidateRun, RunEvent, RunRequest } from '../../../../server/shared/attempts.ts'
import { ApiError, mayPass, offlineError } from '../../../shared/api/api-error.ts'
import { createStore, type ReadableStore } from '../../../shared/state/store.ts'
import { sentenceOf } from '../session/sentence-of.ts'
import { showProgress } from './show-progress.ts'
import { noRun, type TestsRun } from './tests-run.ts'

type Place = Omit<RunRequest, 'journal'>

/** Begins a run of the work as it stands; see `runTests` and `Journal.carry`. */
export type BeginRun = (place: Place) => Promise<AsyncIterable<RunEvent>>

/** The runs of the visible tests and of the candidate's own, one at a time for each challenge. */
export class Runs {
  readonly #begin: BeginRun
  readonly #all = createStore<Readonly<Record<string, TestsRun>>>({})

  constructor(begin: BeginRun) {
    this.#begin = begin
  }

  /** By slug of the challenge. */
  get all(): ReadableStore<Readonly<Record<string, TestsRun>>> {
    return this.#all
  }

  isRunning({ challenge }: Pick<Place, 'challenge'>): boolean {
    return this.#of(challenge).isRunning
  }

  /** The outcome, a failure included, lands in `all`. */
  async run(place: Place): Promise<void> {
    const { challenge } = place
    if (this.isRunning(place)) return
    this.#update(challenge, { isRunning: true, isStale: false, fault: null })
    try {
      const result = await this.#resultOf(place)
      this.#update(challenge, { isRunning: false, soFar: null, result })
    } catch (error) {
      this.#update(challenge, { isRunning: false, soFar: null, fault: sentenceOf(error, 'run') })
    }
  }

  /** A run that had begun when its server went away is asked for once more by itself. */
  async #resultOf(place: Place): Promise<CandidateRun> {
    const events = await this.#begin(place)
    try {
      return await this.#follow(place, events)
    } catch (error) {
      if (!mayPass(error)) throw error
      this.#update(place.challenge, { soFar: null })
      return await this.#follow(place, await this.#begin(place))
    }
  }

  async #follow({ challenge }: Place, events: AsyncIterable<RunEvent>): Promise<CandidateRun> {
    const progress = showProgress((soFar) => this.#update(challenge, { soFar }))
    try {
      return await resultOf(events, progress.add)
    } finally {
      progress.stop()
    }
  }

  /** An edit makes the latest result one of the past. Costs nothing where it is that already. */
  noteEdit(challenge: string): void {
    const { result, isRunning, isStale } = this.#of(challenge)
    if ((result || isRunning) && !isStale) this.#update(challenge, { isStale: true })
  }

  #of(challenge: string): TestsRun {
    return this.#all.get()[challenge] ?? noRun
  }

  #update(challenge: string, change: Partial<TestsRun>): void {
    this.#all.set({ ...this.#all.get(), [challenge]: { ...this.#of(challenge), ...change } })
  }
}

async function resultOf(
  events: AsyncIterable<RunEvent>,
  onTest: (event: Extract<RunEvent, { type: 'test' }>) => void,
): Promise<CandidateRun> {
  for await (const event of events) {
    if (event.type === 'test') onTest(event)
    else if (event.type === 'done') return event.run
    else throw new ApiError(event.error.code, event.error.message)
  }
  // The answer broke off before its last line.
  throw offlineError()
}
