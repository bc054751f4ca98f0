import type { GuestModules } from '../../languages/language.ts'
import { builtinName } from '../environment/library.ts'
import type { Loaded } from '../loader/interop.ts'
import { createLoader, type External, type Loader, mockedOnly } from '../loader/loader.ts'
import { isRelative, nominalPath, resolveFile } from '../loader/resolve.ts'

/** The submission as a test file reaches it: its own instances of every module, as each file has in Vitest and Jest. */
export interface SubmissionModules {
  readonly paths: ReadonlySet<string>
  /** Loads a file, past its mock where `actual` is set. */
  load(path: string, actual: boolean): Loaded | Promise<Loaded>
  isAsynchronous(path: string): boolean
  mock(key: string, mock: ModuleMock): void
  unmock(key: string): void
  reset(): void
  /** The text of a file, for what a `package.json` says. */
  read(path: string): string
}

export interface ModuleMock {
  /** Gives the same module each time. */
  readonly make: () => Loaded | Promise<Loaded>
  /** True where `make` may return a promise. */
  readonly waits: boolean
}

export interface SuiteModulesOptions {
  /** The test file's own path. */
  readonly path: string
  readonly modules: GuestModules
  readonly submission: SubmissionModules
  readonly frameworks: Readonly<Record<string, unknown>>
  readonly builtin: (name: string) => unknown
}

/** Everything one test file can import. */
export interface SuiteModules {
  load(): Loaded | Promise<Loaded>
  /** Names the module that a specifier in the test file means. */
  locate(specifier: string): string
  actual(specifier: string): Loaded | Promise<Loaded>
  requireActual(specifier: string): unknown
  /** What a file in `__mocks__` beside the module exports, where the author has put one. */
  manualMock(specifier: string): (() => Loaded | Promise<Loaded>) | undefined
  mock(key: string, mock: ModuleMock): void
  unmock(key: string): void
  reset(): void
  /** Imports a module as a file at the root would. */
  importFromRoot(specifier: string): Loaded | Promise<Loaded>
  /** True where a file at the root could import it. */
  exists(specifier: string): boolean
}

export function createSuiteModules(options: SuiteModulesOptions): SuiteModules {
  const { path, modules, submission, frameworks, builtin } = options
  const mocked = new Set<string>()
  const submissionTree = { has: (file: string) => submission.paths.has(file), read: submission.read }

  function external(specifier: string, from: string): External | undefined {
    if (Object.hasOwn(frameworks, specifier)) {
      const exports = frameworks[specifier]
      return { key: specifier, asynchronous: false, load: () => ({ kind: 'namespace', exports }) }
    }
    const name = builtinName(specifier)
    if (name !== undefined)
      return { key: name, asynchronous: false, load: () => ({ kind: 'value', exports: builtin(name) }) }
    const file = resolveFile(specifier, from, submissionTree)
    if (file === undefined) {
      const virtual = submissionKey(nominalPath(specifier, from))
      return mocked.has(virtual) ? mockedOnly(virtual) : undefined
    }
    return {
      key: submissionKey(file),
      asynchronous: submission.isAsynchronous(file),
      load: () => submission.load(file, false),
    }
  }

  const create = (): Loader => createLoader({ modules, scheme: 'tests:///', external })
  const loader = create()

  function locate(specifier: string): string {
    const key = loader.resolve(specifier, path)
    if (key !== undefined) return key
    return submissionKey(nominalPath(specifier, path))
  }

  function actual(specifier: string): Loaded | Promise<Loaded> {
    const key = locate(specifier)
    const file = submissionPath(key)
    if (file !== undefined) return submission.load(file, true)
    return create().importFrom(specifier, path)
  }

  return {
    load: () => loader.load(path),
    locate,
    actual,
    requireActual(specifier) {
      const loaded = actual(specifier)
      if (loaded instanceof Promise) throw new Error(`${specifier} awaits at its top level; use importActual()`)
      return loaded.exports
    },
    manualMock(specifier) {
      const at = specifier.lastIndexOf('/') + 1
      const folder = isRelative(specifier) ? specifier.slice(0, at) : '/'
      const manual = `${folder}__mocks__/${isRelative(specifier) ? specifier.slice(at) : specifier}`
      return loader.resolve(manual, path) === undefined ? undefined : () => loader.importFrom(manual, path)
    },
    mock(key, mock) {
      mocked.add(key)
      loader.mock(key, mock.make)
      submission.mock(submissionPath(key) ?? key, mock)
    },
    unmock(key) {
      loader.unmock(key)
      submission.unmock(submissionPath(key) ?? key)
    },
    reset() {
      loader.reset()
      submission.reset()
    },
    importFromRoot: (specifier) => loader.importFrom(specifier, ''),
    exists: (specifier) => loader.resolve(specifier, '') !== undefined,
  }
}

const submissionPrefix = 'submission:'

function submissionKey(path: string): string {
  return submissionPrefix + path
}

function submissionPath(key: string): string | undefined {
  return key.startsWith(submissionPrefix) ? key.slice(submissionPrefix.length) : undefined
}
