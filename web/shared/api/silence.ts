/** Watches over an answer that comes line by line, and gives it up where nothing more is heard. */
export class Silence {
  readonly #end = new AbortController()
  readonly #longestMs: number
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param longestMs from now to the first line, and from each line to the next, in milliseconds */
  constructor(longestMs: number) {
    this.#longestMs = longestMs
    this.#listen()
  }

  /** Aborted once there was silence for too long. */
  get signal(): AbortSignal {
    return this.#end.signal
  }

  /** The same lines, each of which ends the silence; after the last there is nothing to wait for. */
  async *endedBy<Line>(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
    try {
      for await (const line of lines) {
        this.#listen()
        yield line
      }
    } finally {
      clearTimeout(this.#timer)
    }
  }

  #listen(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#end.abort(), this.#longestMs)
  }
}
