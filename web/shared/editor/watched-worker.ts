import { createStore, type ReadableStore } from '../state/store.ts'

const store = createStore(false)

/** True once one of the editor's workers could not be loaded: then suggestions and error marks are missing. */
export const isHelpMissing: ReadableStore<boolean> = store

/** Watches a worker until it first speaks. What goes wrong after that is not that it could not be loaded. */
export function watchedWorker(worker: Worker): Worker {
  const stop = new AbortController()
  worker.addEventListener('message', () => stop.abort(), { signal: stop.signal })
  worker.addEventListener('error', () => store.set(true), { signal: stop.signal })
  return worker
}
