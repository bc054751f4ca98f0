import type { AttemptEvent } from '../../../server/shared/attempts.ts'

/** Server-sent events that come from this page. */
export class EventStream {
  readonly #readers = new Set<WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>>()
  readonly #encoder = new TextEncoder()

  /** A stream that begins with one event and goes on until its reader goes. */
  open(first: AttemptEvent, signal: AbortSignal): Response {
    const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>()
    const reader = writable.getWriter()
    this.#readers.add(reader)
    this.#write(reader, first)
    signal.addEventListener('abort', () => void this.#readers.delete(reader))
    return new Response(readable, { headers: { 'content-type': 'text/event-stream' } })
  }

  send(event: AttemptEvent): void {
    for (const reader of this.#readers) this.#write(reader, event)
  }

  #write(reader: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>, event: AttemptEvent): void {
    const text = `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
    reader.write(this.#encoder.encode(text)).catch(() => this.#readers.delete(reader))
  }
}
