import { createTestsBridge } from '../tests.ts'
import type { GuestHost } from '../types.ts'

/**
 * A tests' realm that runs the body of a function with `run` (evaluates code in the candidate's realm) and `bridge`,
 * and gives back what it returns as JSON; what it throws comes back as `{ threw }`.
 */
export default function boot(host: GuestHost) {
  const bridge = createTestsBridge(host)
  return {
    evaluate(body: string) {
      const run = (code: string) => bridge.call('evaluate', code)
      try {
        const AsyncFunction = (async () => {}).constructor as FunctionConstructor
        const promise = AsyncFunction('run', 'bridge', `'use strict';${body}`)(run, bridge) as Promise<unknown>
        let outcome: unknown = { threw: 'never settled' }
        bridge.settle(
          promise.then(
            (value) => {
              outcome = value
            },
            (error) => {
              outcome = { threw: String(error), stack: String(error?.stack) }
            },
          ),
          () => false,
        )
        return outcome
      } catch (error) {
        return { threw: String(error), stack: error instanceof Error ? error.stack : '' }
      }
    },
  }
}
