import type { TestsBridge } from '../bridge/types.ts'
import type { Loaded } from '../loader/interop.ts'
import type { SubmissionModules } from './suite-modules.ts'

/** The submission's modules on the other side of the bridge. */
export interface Submission {
  /** One test file's own instances of them. */
  open(paths: ReadonlySet<string>, asynchronous: boolean): SubmissionModules
  /** What loading a file of the submission threw, if that is what a suite then failed with. */
  isLoadFailure(error: unknown): boolean
}

export function createSubmission(bridge: TestsBridge): Submission {
  const failures = new Set<unknown>()
  let registries = 0

  function watch<T>(load: () => T | Promise<T>): T | Promise<T> {
    const fail = (error: unknown): never => {
      failures.add(error)
      throw error
    }
    try {
      const loaded = load()
      return loaded instanceof Promise ? loaded.catch(fail) : loaded
    } catch (error) {
      return fail(error)
    }
  }

  return {
    isLoadFailure: (error) => failures.has(error),
    open(paths, asynchronous) {
      registries += 1
      const registry = registries
      const mocks = new Map<string, () => Loaded | Promise<Loaded>>()
      const call = (path: string, actual: boolean) =>
        watch(() => bridge.call('load', registry, path, actual) as Loaded | Promise<Loaded>)

      /** Mocks whose factories wait are made before a module that may import them is loaded. */
      async function afterMocks(waiting: readonly (() => unknown)[], path: string): Promise<Loaded> {
        for (const factory of waiting) await factory()
        return call(path, false)
      }

      return {
        paths,
        isAsynchronous: () => asynchronous,
        load(path, actual) {
          const waiting = actual ? [] : [...mocks.values()]
          mocks.clear()
          return waiting.length === 0 ? call(path, actual) : afterMocks(waiting, path)
        },
        mock(key, factory) {
          let made: Loaded | Promise<Loaded> | undefined
          const once = () => {
            made ??= factory()
            if (made instanceof Promise) made.then((loaded) => (made = loaded)).catch(() => undefined)
            return made
          }
          bridge.call('mock', registry, key, once)
          if (isAsyncFunction(factory)) mocks.set(key, once)
        },
        unmock(key) {
          mocks.delete(key)
          bridge.call('unmock', registry, key)
        },
        reset: () => void bridge.call('reset', registry),
      }
    },
  }
}

function isAsyncFunction(value: () => unknown): boolean {
  return Object.prototype.toString.call(value) === '[object AsyncFunction]'
}
