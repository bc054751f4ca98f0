import { setContextFactory } from './body.ts'
import type { Collector } from './collector.ts'
import type { Expectations } from './expect.ts'
import type { createMocks } from './mocks.ts'
import { SkipSignal } from './runner.ts'
import type { TestContext } from './tree.ts'

export interface FrameworkParts {
  readonly collector: Collector
  readonly expectations: Expectations
  readonly mocks: ReturnType<typeof createMocks>
}

/** Makes what a suite finds as globals, and what it imports as `vitest` and `@jest/globals`. */
export function installFrameworks(
  scope: Record<string, unknown>,
  parts: FrameworkParts,
): Readonly<Record<string, unknown>> {
  const { collector, expectations, mocks } = parts
  const { expect, chai } = expectations
  const { api } = collector
  let context: TestContext | undefined

  function inTest(what: string): TestContext {
    if (context === undefined) throw new Error(`${what} can be called in a test only`)
    return context
  }

  setContextFactory((current) => {
    context = current
    return {
      expect,
      task: { name: current.test.name, id: '', meta: {} },
      signal: current.signal,
      onTestFinished: current.onFinished,
      onTestFailed: current.onFailed,
      skip: (condition?: unknown) => {
        if (condition === false) return
        throw new SkipSignal('skipped')
      },
      annotate: async () => undefined,
    }
  })
  const onTestFinished = (hook: () => unknown) => inTest('onTestFinished()').onFinished(hook)
  const onTestFailed = (hook: (context: unknown) => unknown) => inTest('onTestFailed()').onFailed(hook)
  const common = { ...api, expect }
  const vitest = {
    ...common,
    vi: mocks.vi,
    vitest: mocks.vi,
    assert: chai.assert,
    chai,
    should: chai.should,
    onTestFinished,
    onTestFailed,
    expectTypeOf: () => anything(),
    assertType: () => undefined,
    createExpect: () => expect,
    inject: () => undefined,
  }
  const jest = { ...common, jest: mocks.jest }
  for (const [name, value] of Object.entries({ ...vitest, ...jest })) {
    if (name === 'chai' || name === 'should' || name === 'createExpect' || name === 'inject') continue
    Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: false })
  }
  return {
    vitest: { ...vitest, default: vitest },
    '@jest/globals': { ...jest, default: jest },
    chai: { ...chai, default: chai },
  }
}

/** Type assertions hold by the time they run. */
function anything(): object {
  const self: object = new Proxy(() => undefined, { get: () => self, apply: () => self })
  return self
}
