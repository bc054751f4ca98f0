import FormatWorker from './format.worker.ts?worker'

export interface FormatRequest {
  readonly id: number
  readonly text: string
  readonly cursorOffset: number
  readonly parser: string
  readonly tabWidth: number
  readonly semi: boolean
  readonly singleQuote: boolean
}

export interface FormatAnswer {
  readonly id: number
  readonly text: string
  readonly cursorOffset: number
  /** Why it could not be formatted: mostly, where it does not parse. */
  readonly fault: string | null
}

const parsers: readonly (readonly [RegExp, string])[] = [
  [/\.[cm]?tsx?$/, 'babel-ts'],
  [/\.[cm]?jsx?$/, 'babel'],
  [/\.json$/, 'json'],
  [/\.ya?ml$/, 'yaml'],
  [/\.md$/, 'markdown'],
  [/\.(css|scss)$/, 'postcss'],
]

/** Prettier's parser for a file, or null where it has none. */
export function parserOf(path: string): string | null {
  return parsers.find(([pattern]) => pattern.test(path))?.[1] ?? null
}

let worker: Worker | undefined
let lastId = 0

/** Formats a text in another thread, which is started by the first call. */
export function formatCode(request: Omit<FormatRequest, 'id'>): Promise<FormatAnswer> {
  worker ??= new FormatWorker()
  const used = worker
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    const done = new AbortController()
    const listener = ({ data }: MessageEvent<FormatAnswer>) => {
      if (data.id !== id) return
      done.abort()
      resolve(data)
    }
    const fail = () => {
      done.abort()
      worker = undefined
      reject(new Error('The formatter could not be loaded'))
    }
    used.addEventListener('message', listener, { signal: done.signal })
    used.addEventListener('error', fail, { signal: done.signal })
    used.postMessage({ id, ...request })
  })
}
