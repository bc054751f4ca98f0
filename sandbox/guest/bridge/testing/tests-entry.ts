import { takeBaseline } from '../../baseline.ts'
import { completePrimordials } from '../primordials.ts'
import { createTestsBridge, testsIntrinsics } from '../tests.ts'
import type { GuestProgram, RunLink } from '../types.ts'

/**
 * A tests' realm that runs the body of a function with `run` (evaluates code in the candidate's realm) and `bridge`,
 * and gives back what it returns as JSON; what it throws comes back as `{ threw }`.
 */
function boot(link: RunLink) {
  completePrimordials()
  testsIntrinsics.complete()
  const baseline = takeBaseline([], new Set())
  const bridge = createTestsBridge({ ...natives, ...link }, baseline.has)
  return {
    end() {},
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

export const program: GuestProgram<object> = { boot, isPristine: () => false }
