/** `TextEncoder` and `TextDecoder` of the Encoding standard, for UTF-8, UTF-16LE and windows-1252. */
export class TextEncoder {
  readonly encoding = 'utf-8'

  encode(input: unknown = ''): Uint8Array {
    const text = String(input).toWellFormed()
    const bytes: number[] = []
    for (const character of text) pushUtf8(bytes, character.codePointAt(0) ?? 0)
    return Uint8Array.from(bytes)
  }

  encodeInto(input: string, target: Uint8Array): { read: number; written: number } {
    let read = 0
    let written = 0
    for (const character of String(input).toWellFormed()) {
      const bytes: number[] = []
      pushUtf8(bytes, character.codePointAt(0) ?? 0)
      if (written + bytes.length > target.length) break
      target.set(bytes, written)
      written += bytes.length
      read += character.length
    }
    return { read, written }
  }
}

const labels: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16': 'utf-16le',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  ascii: 'windows-1252',
  'windows-1252': 'windows-1252',
}

/** What windows-1252 has from 0x80 to 0x9f; all else in it is Latin-1, the name of which the standard gives to it. */
const windowsCharacters = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

export class TextDecoder {
  readonly encoding: string
  readonly fatal: boolean
  readonly ignoreBOM: boolean
  #rest: number[] = []
  /** A byte order mark counts as one at the very beginning only, not at the beginning of each piece. */
  #begun = false

  constructor(label: unknown = 'utf-8', options: { fatal?: boolean; ignoreBOM?: boolean } = {}) {
    const encoding = labels[String(label).trim().toLowerCase()]
    if (encoding === undefined) throw new RangeError(`The "${String(label)}" encoding is not supported`)
    this.encoding = encoding
    this.fatal = options.fatal === true
    this.ignoreBOM = options.ignoreBOM === true
  }

  decode(input?: ArrayBuffer | ArrayBufferView, options: { stream?: boolean } = {}): string {
    const bytes = [...this.#rest, ...bytesOf(input)]
    this.#rest = []
    const stream = options.stream === true
    const text = this.encoding === 'utf-8' ? this.#utf8(bytes, stream) : this.#units(bytes, stream)
    const atBeginning = !this.#begun
    this.#begun = stream && (this.#begun || text !== '')
    return atBeginning && !this.ignoreBOM && text.startsWith('\uFEFF') ? text.slice(1) : text
  }

  #utf8(bytes: readonly number[], stream: boolean): string {
    let text = ''
    let at = 0
    while (at < bytes.length) {
      const { length, point } = readUtf8(bytes, at)
      if (point === undefined && stream && at + length === bytes.length && isUnfinished(bytes, at)) {
        this.#rest = bytes.slice(at)
        break
      }
      if (point === undefined && this.fatal) throw new TypeError('The encoded data was not valid for encoding utf-8')
      text += point === undefined ? '\uFFFD' : String.fromCodePoint(point)
      at += length
    }
    return text
  }

  #units(bytes: readonly number[], stream: boolean): string {
    if (this.encoding !== 'utf-16le') {
      return bytes.map((byte) => windowsCharacters[byte - 0x80] ?? String.fromCharCode(byte)).join('')
    }
    if (stream && bytes.length % 2 === 1) this.#rest = bytes.slice(-1)
    let text = ''
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))
    }
    return text
  }
}

function pushUtf8(bytes: number[], point: number): void {
  if (point < 0x80) bytes.push(point)
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63))
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
  else {
    bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
  }
}

/** One character; without a `point` the bytes are wrong, and `length` of them make one replacement character. */
function readUtf8(bytes: readonly number[], at: number): { length: number; point?: number } {
  const first = bytes[at] ?? 0
  if (first < 0x80) return { length: 1, point: first }
  const needed =
    first >= 0xc2 && first <= 0xdf ? 1 : first >= 0xe0 && first <= 0xef ? 2 : first >= 0xf0 && first <= 0xf4 ? 3 : 0
  if (needed === 0) return { length: 1 }
  let point = first & (0x3f >> needed)
  for (let index = 1; index <= needed; index++) {
    const byte = bytes[at + index]
    if (byte === undefined || !continues(first, index, byte)) return { length: index }
    point = (point << 6) | (byte & 63)
  }
  return { length: needed + 1, point }
}

/** The second byte of some characters is limited further (The Unicode Standard, table 3-7). */
function continues(first: number, index: number, byte: number): boolean {
  if (index > 1) return byte >= 0x80 && byte <= 0xbf
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  return byte >= least && byte <= most
}

function isUnfinished(bytes: readonly number[], at: number): boolean {
  const first = bytes[at] ?? 0
  const needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1
  return bytes.length - at < needed
}

function bytesOf(input: ArrayBuffer | ArrayBufferView | undefined): Uint8Array {
  if (input === undefined) return new Uint8Array(0)
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
  return new Uint8Array(input)
}
