/** The part of the server's answers that says what time it is. */
export interface ServerTime {
  /** Since the attempt started, in milliseconds, when the answer was made. */
  readonly elapsedMs: number
  readonly remainingMs: number
}

/**
 * The server's clock, carried on between its answers by a monotonic one. It decides nothing: at zero the server is
 * asked.
 */
export class AttemptClock {
  readonly #now: () => number
  #setAt: number
  #time: ServerTime

  /** @param now milliseconds of a clock that never goes backwards */
  constructor(time: ServerTime, now: () => number = () => performance.now()) {
    this.#now = now
    this.#time = time
    this.#setAt = now()
  }

  set(time: ServerTime): void {
    this.#time = time
    this.#setAt = this.#now()
  }

  /** Sets what remains where an answer says only that; the two always add up to the attempt's duration. */
  setRemaining(remainingMs: number): void {
    const duration = this.#time.elapsedMs + this.#time.remainingMs
    this.set({ elapsedMs: Math.max(0, duration - remainingMs), remainingMs })
  }

  /** Whole milliseconds since the attempt started. */
  elapsedMs(): number {
    return Math.round(this.#time.elapsedMs + this.#sinceSet())
  }

  /** Never below 0. */
  remainingMs(): number {
    return Math.max(0, this.#time.remainingMs - this.#sinceSet())
  }

  #sinceSet(): number {
    return Math.max(0, this.#now() - this.#setAt)
  }
}
