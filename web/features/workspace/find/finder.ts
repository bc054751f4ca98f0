import { type FindQuery, type Found, findInFiles, type SearchedFile } from './find-in-files.ts'
import type { FindAnswer, FindRequest } from './find-worker.ts'
import FindWorker from './find-worker.ts?worker'

/** An expression may try for ever; after this long it is stopped, in milliseconds. */
const patienceMs = 3_000

export type Outcome = { readonly found: Found } | { readonly fault: string } | { readonly isMissing: true }

/** Asks the worker; once there is a newer question, the answer to an older one is null. */
export class Finder {
  #worker: Worker | null = null
  #last = 0

  async find(files: readonly SearchedFile[], query: FindQuery): Promise<Outcome | null> {
    this.#last += 1
    const id = this.#last
    this.#worker ??= new FindWorker()
    const worker = this.#worker
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    const listener = ({ data }: MessageEvent<FindAnswer>) => {
      if (data.id === id) resolve(data)
    }
    const missing = () => {
      if (this.#worker === worker) this.stop()
      // A text that stands as it is takes no time to find, so it needs no thread of its own.
      resolve(query.isRegex ? { isMissing: true } : { found: findInFiles(files, query) })
    }
    worker.addEventListener('message', listener)
    worker.addEventListener('error', missing)
    worker.postMessage({ id, files, query } satisfies FindRequest)
    const timer = setTimeout(() => {
      if (this.#worker === worker) this.stop()
      resolve({ fault: 'This expression takes too long. Try a simpler one.' })
    }, patienceMs)
    const outcome = await promise
    clearTimeout(timer)
    worker.removeEventListener('message', listener)
    worker.removeEventListener('error', missing)
    return id === this.#last ? outcome : null
  }

  stop(): void {
    this.#worker?.terminate()
    this.#worker = null
  }
}
