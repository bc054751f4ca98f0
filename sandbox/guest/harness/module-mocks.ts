import type { Loaded } from '../loader/interop.ts'
import { toNamespace } from '../loader/interop.ts'
import { automock } from './automock.ts'
import type { SuiteModules } from './suite-modules.ts'

type Factory = (importOriginal: () => Promise<unknown>) => unknown

/**
 * The module part of `vi` and `jest` for one test file. A mocked module of the submission is the mock for the test's
 * own imports and for every other file of the submission.
 */
export function createModuleMocks(modules: () => SuiteModules) {
  function mock(target: unknown, factory?: unknown): void {
    const suite = modules()
    const specifier = specifierOf(target)
    const key = suite.locate(specifier)
    const original = () => suite.actual(specifier)
    suite.mock(key, () => {
      if (typeof factory === 'function')
        return settle(
          (factory as Factory)(async () => toNamespace(await original())),
          asMocked,
        )
      return settle(original(), (loaded) => ({ kind: loaded.kind, exports: automock(loaded.exports) }))
    })
  }

  function unmock(target: unknown): void {
    const suite = modules()
    suite.unmock(suite.locate(specifierOf(target)))
  }

  const importActual = async (target: unknown) => toNamespace(await modules().actual(specifierOf(target)))
  const importMock = async (target: unknown) => automock(toNamespace(await modules().actual(specifierOf(target))))
  return {
    mock,
    doMock: mock,
    unmock,
    doUnmock: unmock,
    deepUnmock: unmock,
    importActual,
    importMock,
    requireActual: (target: unknown) => modules().requireActual(specifierOf(target)),
    requireMock: (target: unknown) => automock(modules().requireActual(specifierOf(target))),
    createMockFromModule: (target: unknown) => automock(modules().requireActual(specifierOf(target))),
    resetModules: () => modules().reset(),
    isolateModules(run: () => void) {
      modules().reset()
      run()
      modules().reset()
    },
    async isolateModulesAsync(run: () => Promise<void>) {
      modules().reset()
      await run()
      modules().reset()
    },
  }
}

/** What a factory returned: a namespace for `import`, and for `require` the same thing. */
function asMocked(exports: unknown): Loaded {
  const isModule = typeof exports === 'object' && exports !== null && ('default' in exports || '__esModule' in exports)
  return { kind: isModule ? 'namespace' : 'value', exports }
}

function settle<T, R>(value: T | Promise<T>, then: (value: T) => R): R | Promise<R> {
  return value instanceof Promise ? value.then(then) : then(value)
}

/** `vi.mock(import('./x'))` is turned into the path by the compiler's hoisting; anything else is a string. */
function specifierOf(target: unknown): string {
  if (typeof target === 'string') return target
  throw new TypeError('A module is mocked by its path, as a string')
}
