import { createLineSplitter } from './line-splitter'

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
  const decoder = new TextDecoder()
  const linesOf = createLineSplitter()
  let id = ''
  let type = ''
  let data: string[] = []

  function readField(line: string): void {
    const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line) as string[]
    if (name === 'data') data.push(value)
    else if (name === 'event') type = value
    else if (name === 'id' && !value.includes('\0')) id = value
    else if (name === 'retry' && /^[0-9]+$/.test(value)) onRetry(Number(value))
  }

  for await (const chunk of chunks) {
    for (const line of linesOf(decoder.decode(chunk, { stream: true }))) {
      if (line !== '') {
        readField(line)
        continue
      }
      const event = { type: type || 'message', data: data.join('\n'), id }
      const complete = data.length > 0
      type = ''
      data = []
      id = ''
      if (complete) yield event
    }
  }
}
