import { TextDecoder, TextEncoder } from './text.ts'

type Init = Iterable<readonly [string, string]> | Readonly<Record<string, string>>
type Body = string | ArrayBuffer | ArrayBufferView | null

/** The part of the Fetch standard that is about a response and not about a network: what tests give to a mock of `fetch`. */
export class Headers {
  readonly #values = new Map<string, string>()

  constructor(init: Init = {}) {
    const entries = Symbol.iterator in init ? init : Object.entries(init)
    for (const [name, value] of entries) this.append(name, value)
  }

  append(name: string, value: string): void {
    const known = this.get(name)
    this.set(name, known === null ? value : `${known}, ${String(value).trim()}`)
  }

  set(name: string, value: string): void {
    this.#values.set(keyOf(name), String(value).trim())
  }

  get(name: string): string | null {
    return this.#values.get(keyOf(name)) ?? null
  }

  has(name: string): boolean {
    return this.#values.has(keyOf(name))
  }

  delete(name: string): void {
    this.#values.delete(keyOf(name))
  }

  forEach(visit: (value: string, name: string, headers: Headers) => void): void {
    for (const [name, value] of this) visit(value, name, this)
  }

  *entries(): Generator<[string, string]> {
    yield* [...this.#values].toSorted(([left], [right]) => (left < right ? -1 : 1))
  }

  *keys(): Generator<string> {
    for (const [name] of this) yield name
  }

  *values(): Generator<string> {
    for (const [, value] of this) yield value
  }

  [Symbol.iterator](): Generator<[string, string]> {
    return this.entries()
  }
}

interface ResponseInit {
  readonly status?: number
  readonly statusText?: string
  readonly headers?: Init
}

const bodiless = new Set([101, 204, 205, 304])

export class Response {
  static json(data: unknown, init: ResponseInit = {}): Response {
    const response = new Response(JSON.stringify(data), init)
    if (!new Headers(init.headers).has('content-type')) response.headers.set('content-type', 'application/json')
    return response
  }

  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  readonly type = 'default'
  readonly url = ''
  readonly redirected = false
  readonly #body: Body
  #used = false

  constructor(body: Body = null, { status = 200, statusText = '', headers = {} }: ResponseInit = {}) {
    if (status < 200 || status > 599) {
      throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.')
    }
    if (body !== null && bodiless.has(status)) {
      throw new TypeError(`Response constructor: Invalid response status code ${status}`)
    }
    this.status = status
    this.statusText = statusText
    this.headers = new Headers(headers)
    this.#body = body
    if (typeof body === 'string' && !this.headers.has('content-type')) {
      this.headers.set('content-type', 'text/plain;charset=UTF-8')
    }
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  get bodyUsed(): boolean {
    return this.#used
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(this.#read())
  }

  async json(): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(this.#read()))
  }

  async bytes(): Promise<Uint8Array> {
    return this.#read()
  }

  async arrayBuffer(): Promise<ArrayBufferLike> {
    return this.#read().buffer
  }

  clone(): Response {
    if (this.#used) throw new TypeError('Response.clone: Body has already been consumed.')
    return new Response(this.#body, { status: this.status, statusText: this.statusText, headers: this.headers })
  }

  #read(): Uint8Array {
    if (this.#used) throw new TypeError('Body is unusable: Body has already been read')
    const body = this.#body
    this.#used = body !== null
    if (body === null || typeof body === 'string') return new TextEncoder().encode(body ?? '')
    if (!ArrayBuffer.isView(body)) return new Uint8Array(body).slice()
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice()
  }
}

/** There is no network; a test puts a mock in its place. */
export async function fetch(resource?: unknown): Promise<never> {
  const cause = new Error(`${String(resource)} cannot be reached: a run has no network`)
  throw new TypeError('fetch failed', { cause })
}

function keyOf(name: string): string {
  return String(name).toLowerCase()
}
