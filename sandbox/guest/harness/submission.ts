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

  function watch(load: () => Loaded | Promise<Loaded>): Loaded | Promise<Loaded> {
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
      const waiting = new Map<string, () => unknown>()
      const call = (path: string, actual: boolean) =>
        watch(() => {
          // Asked apart: an object around the exports would be one more that the bridge has to keep in step.
          const kind = bridge.call('kind', registry, path) === 'namespace' ? 'namespace' : 'value'
          const exports = bridge.call('load', registry, path, actual)
          return exports instanceof Promise
            ? exports.then((value: unknown) => ({ kind, exports: value }))
            : { kind, exports }
        })

      /** Mocks that wait are made before a module that may import them is loaded. */
      async function afterMocks(path: string): Promise<Loaded> {
        for (const [key, make] of waiting) {
          await make()
          waiting.delete(key)
        }
        return call(path, false)
      }

      return {
        paths,
        isAsynchronous: () => asynchronous,
        load: (path, actual) => (actual || waiting.size === 0 ? call(path, actual) : afterMocks(path)),
        read: (path) => String(bridge.call('read', path)),
        mock(key, { make, waits }) {
          bridge.call('mock', registry, key, make)
          if (waits) waiting.set(key, make)
        },
        unmock(key) {
          waiting.delete(key)
          bridge.call('unmock', registry, key)
        },
        reset: () => void bridge.call('reset', registry),
      }
    },
  }
}
