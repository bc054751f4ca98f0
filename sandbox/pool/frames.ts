/**
 * Messages on a pipe: the length in four bytes, little-endian, then that many bytes of JSON.
 *
 * Both ends use this file; only the parent reads what an untrusted process wrote, so reading is strict and bounded.
 */

const HEADER_BYTES = 4

export function encodeFrame(message: unknown): Buffer {
  const text = JSON.stringify(message)
  const bytes = Buffer.byteLength(text)
  const frame = Buffer.allocUnsafe(HEADER_BYTES + bytes)
  frame.writeUInt32LE(bytes, 0)
  frame.write(text, HEADER_BYTES)
  return frame
}

/** Puts the chunks of a pipe together again. */
export class FrameReader {
  readonly #maxBytes: number
  #pending: Buffer = Buffer.alloc(0)

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /**
   * Takes the next chunk and yields the messages that it completes, parsed and otherwise unchecked.
   *
   * @throws RangeError where a frame is longer than allowed, SyntaxError where it is not JSON.
   */
  *push(chunk: Buffer): Generator<unknown, void> {
    let rest = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk])
    this.#pending = rest
    while (rest.length >= HEADER_BYTES) {
      const length = rest.readUInt32LE(0)
      if (length > this.#maxBytes) throw new RangeError(`a frame of ${length} bytes`)
      const end = HEADER_BYTES + length
      if (rest.length < end) return
      const text = rest.toString('utf8', HEADER_BYTES, end)
      rest = rest.subarray(end)
      this.#pending = rest
      yield JSON.parse(text)
    }
  }
}
