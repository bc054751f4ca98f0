import type { ClockReading } from '../../../../server/shared/attempts.ts'
import { createStore, type ReadableStore, type Store } from '../../../shared/state/store.ts'

/**
 * The server's clock, carried on between its answers by a monotonic one. It decides nothing: at zero the server is
 * asked. In a pause it stands still.
 */
export class AttemptClock {
  readonly #now: () => number
  readonly #reading: Store<ClockReading>
  #setAt: number

  /**
   * @param options.now milliseconds of a clock that never goes backwards
   * @param options.readAt when the reading came, by that clock; default: now
   */
  constructor(reading: ClockReading, options: { now?: () => number; readAt?: number | undefined } = {}) {
    this.#now = options.now ?? (() => performance.now())
    this.#reading = createStore(reading)
    this.#setAt = options.readAt ?? this.#now()
  }

  /** What the server said last. */
  get reading(): ReadableStore<ClockReading> {
    return this.#reading
  }

  set({ elapsedMs, remainingMs, pause }: ClockReading): void {
    this.#setAt = this.#now()
    this.#reading.set({ elapsedMs, remainingMs, pause })
  }

  /** Whole milliseconds that the attempt's clock has run. */
  elapsedMs(): number {
    return Math.round(this.#reading.get().elapsedMs + this.#sinceSet())
  }

  /** Never below 0. */
  remainingMs(): number {
    return Math.max(0, this.#reading.get().remainingMs - this.#sinceSet())
  }

  #sinceSet(): number {
    return this.#reading.get().pause ? 0 : Math.max(0, this.#now() - this.#setAt)
  }
}

/** All the time there is, used or not. */
export function allowedMsOf({ elapsedMs, remainingMs }: ClockReading): number {
  return elapsedMs + remainingMs
}
