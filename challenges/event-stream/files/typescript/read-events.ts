export interface StreamEvent {
  readonly type: string
  readonly data: string
  readonly id: string
}

/** Reads an event stream as it comes in. `onRetry` hears how many milliseconds to wait before connecting again. */
export async function* readEvents(
  chunks: AsyncIterable<Uint8Array>,
  onRetry: (ms: number) => void = () => {},
): AsyncGenerator<StreamEvent> {
  throw new Error('readEvents is not written yet')
}
