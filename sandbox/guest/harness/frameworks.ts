import { define } from '../environment/define.ts'
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

export interface Frameworks {
  /** What a suite imports, by the module's name. */
  readonly modules: Readonly<Record<string, unknown>>
  /** The names of what it finds as globals. */
  readonly globals: ReadonlySet<PropertyKey>
}

/** Makes what a suite finds as globals, and what it imports as `vitest` and `@jest/globals`. */
export function installFrameworks(scope: Record<string, unknown>, parts: FrameworkParts): Frameworks {
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
  const { chai: _, should: __, createExpect: ___, inject: ____, ...globals } = { ...vitest, ...jest }
  define(scope, globals)
  return {
    modules: {
      vitest: { ...vitest, default: vitest },
      '@jest/globals': { ...jest, default: jest },
      chai: { ...chai, default: chai },
    },
    globals: new Set(Object.keys(globals)),
  }
}

/** Type assertions hold by the time they run. */
function anything(): object {
  const self: object = new Proxy(() => undefined, { get: () => self, apply: () => self })
  return self
}
