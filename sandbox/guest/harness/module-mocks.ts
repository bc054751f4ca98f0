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
    const original = () => suite.actual(specifier)
    const importOriginal = async () => toNamespace(await original())
    if (typeof factory !== 'function') {
      const automatic = () => settle(original(), ({ kind, exports }) => ({ kind, exports: automock(exports) }))
      const make = suite.manualMock(specifier) ?? automatic
      suite.mock(suite.locate(specifier), { make: once(make), waits: false })
      return
    }
    const make = () => settle((factory as Factory)(importOriginal), asMocked)
    suite.mock(suite.locate(specifier), { make: once(make), waits: mayWait(factory) })
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

/** Tells from its text whether a factory may return a promise; it cannot be called before its module is imported. */
function mayWait(factory: unknown): boolean {
  return /\basync\b|\bimport(?:Original|Actual)?\b|__vite_ssr_dynamic_import__|\bPromise\b/.test(String(factory))
}

/** A mock is one thing however many modules import it. */
function once(make: () => Loaded | Promise<Loaded>): () => Loaded | Promise<Loaded> {
  let made: Loaded | Promise<Loaded> | undefined
  return () => {
    if (made === undefined) {
      made = make()
      if (made instanceof Promise) {
        made.then(
          (loaded) => {
            made = loaded
          },
          () => undefined,
        )
      }
    }
    return made
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
