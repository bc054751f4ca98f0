/** One server-sent event as it came over the line. */
export interface SentEvent {
  readonly event: string
  readonly id: string | null
  readonly data: unknown
}

interface EventReader {
  /** Resolves once the stream has begun: what happens from then on is told. */
  begun(): Promise<void>
  next(): Promise<SentEvent>
  close(): Promise<void>
}

/** Reads server-sent events from a response, one at a time; comments and `retry` are passed over. */
export function readEvents(response: Response): EventReader {
  if (!response.body) throw new Error('The response has no body')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''

  async function block(): Promise<string> {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end !== -1) {
        const first = text.slice(0, end)
        text = text.slice(end + 2)
        return first
      }
      const { value, done } = await reader.read()
      if (done) throw new Error('The stream has ended')
      text += value
    }
  }

  return {
    async begun() {
      await block()
    },
    async next() {
      for (;;) {
        const fields = new Map((await block()).split('\n').map((line) => splitField(line)))
        const data = fields.get('data')
        if (data)
          return { event: fields.get('event') ?? 'message', id: fields.get('id') ?? null, data: JSON.parse(data) }
      }
    },
    close: () => reader.cancel(),
  }
}

function splitField(line: string): [string, string] {
  const colon = line.indexOf(': ')
  return [line.slice(0, colon), line.slice(colon + 2)]
}
