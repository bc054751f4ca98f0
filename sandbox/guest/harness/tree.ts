import type { TestVisibility } from '../../challenge.ts'

/** A hook as it was registered, with its limit in virtual milliseconds. */
export interface Hook {
  readonly run: (...args: unknown[]) => unknown
  readonly timeoutMs: number
}

export type HookKind = 'beforeAll' | 'afterAll' | 'beforeEach' | 'afterEach'

/** A `describe`, or a file, which is the root of its own tree. */
export interface Suite {
  readonly name: string
  readonly parent: Suite | undefined
  readonly file: SuiteFile
  readonly hooks: Record<HookKind, Hook[]>
  /** Tests and suites within are collected and not counted. */
  readonly skipped: boolean
  /** How the suite's `beforeAll` hooks ended; undefined until they ran. */
  opened: Opened | undefined
}

export interface Opened {
  /** What a `beforeAll` threw: it fails every test below. */
  readonly failure: { readonly error: unknown } | undefined
  /** Functions that `beforeAll` hooks returned, to be run when the suite closes. */
  readonly teardown: readonly Hook[]
}

export interface SuiteFile {
  readonly path: string
  readonly visibility: TestVisibility
  /** Which framework's habits the file follows where the two differ. */
  readonly framework: 'vitest' | 'jest'
}

export interface Test {
  readonly name: string
  readonly suite: Suite
  /** Runs the body; `done` is there where the body takes a call-back. */
  readonly body: (context: TestContext) => unknown
  readonly timeoutMs: number
  /** `test.fails`: the test passes by failing. */
  readonly fails: boolean
  readonly retries: number
  /** True for data of a `CaseSuite`. */
  readonly isCase?: true
}

/** What a test's body gets. */
export interface TestContext {
  readonly test: Test
  onFinished(hook: () => unknown): void
  onFailed(hook: (context: unknown) => unknown): void
  readonly signal: AbortSignal
}

export function createSuite(name: string, parent: Suite | undefined, file: SuiteFile, skipped: boolean): Suite {
  const hooks = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] }
  return { name, parent, file, hooks, skipped, opened: undefined }
}

/** The suites around a test, the file first. */
export function suitesOf(test: Test): readonly Suite[] {
  const suites: Suite[] = []
  for (let suite: Suite | undefined = test.suite; suite !== undefined; suite = suite.parent) suites.unshift(suite)
  return suites
}

/** `describe > … > test`. */
export function fullName(test: Test): string {
  return [...suitesOf(test).slice(1), test].map(({ name }) => name).join(' > ')
}

/** The top-level `describe`, else the file's name without its ending. */
export function groupOf(test: Test): string {
  return suitesOf(test)[1]?.name ?? groupOfFile(test.suite.file.path)
}

export function groupOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.(?:test|spec)\.[^.]+$/, '').replace(/\.ya?ml$/, '')
}
