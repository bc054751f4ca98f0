export interface Variable {
  readonly name: string
  readonly value: string
  readonly masked: boolean
}

export type Stream = 'stdout' | 'stderr'

/** Gets the text of a stream, piece by piece, as the log shows it. */
export type Sink = (stream: Stream, text: string) => void

export interface JobLog {
  /** @throws {Error} after the end */
  write(stream: Stream, chunk: string): void
  end(): void
}
