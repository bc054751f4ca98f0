import { bodyOf } from './body.ts'
import { parseArguments, type TestOptions } from './options.ts'
import { fillTitle, tableRows } from './titles.ts'
import { createSuite, type Hook, type HookKind, type Suite, type SuiteFile, type Test } from './tree.ts'

/** An author's fault in a suite: no submission can be judged by it. */
export class SuiteError extends Error {
  override readonly name = 'SuiteError'
}

/** A test's or hook's default limit, in virtual milliseconds. */
export const defaultTimeoutMs = 5000

type Body = (...args: never[]) => unknown
type Modifier = Partial<Pick<TestOptions, 'skip' | 'only' | 'todo' | 'fails'>>

export interface Collector {
  readonly tests: readonly Test[]
  /** Opens a file: what is declared until the next one belongs to it. */
  openFile(file: SuiteFile): void
  closeFile(): void
  /** Puts the tests that `declare` declares in the places of a file's own, if they are as many. */
  replace(file: SuiteFile, declare: () => void): void
  addCase(name: string, group: string, body: Test['body']): void
  readonly api: Readonly<Record<string, unknown>>
  /** Sets the default limit of what is declared from now on. */
  setTimeout(timeoutMs: number): void
}

/** @param settle lets both realms go on until the promise has settled; false where it never will. */
export function createCollector(settle: (promise: Promise<unknown>) => boolean): Collector {
  const tests: Test[] = []
  let current: Suite | undefined
  let defaultLimitMs = defaultTimeoutMs

  function here(what: string): Suite {
    if (current !== undefined) return current
    throw new SuiteError(
      `${what} was called outside of a test file's top level; tests cannot be declared inside a test`,
    )
  }

  function declareTest(
    title: unknown,
    args: readonly unknown[],
    modifier: Modifier,
    given: readonly unknown[] = [],
  ): void {
    const suite = here('test()')
    const { body, options } = parseArguments(args, suite.file)
    const settings = { ...options, ...modifier }
    const name = nameOf(title)
    if (settings.only) throw onlyError('test', name)
    if (settings.skip || settings.todo || suite.skipped || body === undefined) return
    tests.push({
      name,
      suite,
      body: bodyOf(body as Body, given, suite.file.framework),
      timeoutMs: options.timeoutMs ?? defaultLimitMs,
      fails: settings.fails === true,
      retries: options.retries,
    })
  }

  function declareSuite(
    title: unknown,
    args: readonly unknown[],
    modifier: Modifier,
    given: readonly unknown[] = [],
  ): void {
    const parent = here('describe()')
    const { body, options } = parseArguments(args, parent.file)
    const settings = { ...options, ...modifier }
    const name = nameOf(title)
    if (settings.only) throw onlyError('describe', name)
    if (body === undefined) return
    current = createSuite(name, parent, parent.file, parent.skipped || settings.skip === true || settings.todo === true)
    try {
      const result: unknown = (body as (...args: unknown[]) => unknown)(...given)
      if (result instanceof Promise) finish(name, result)
    } finally {
      current = parent
    }
  }

  /** Vitest waits for a suite that is asynchronous, before it goes on to the next one. */
  function finish(name: string, declaring: Promise<unknown>): void {
    let failure: { readonly error: unknown } | undefined
    const declared = declaring.catch((error: unknown) => {
      failure = { error }
    })
    if (!settle(declared)) throw new SuiteError(`describe('${name}') waits for something that never happens`)
    if (failure !== undefined) throw failure.error
  }

  function declareHook(kind: HookKind) {
    return (run: unknown, timeoutMs?: unknown) => {
      if (typeof run !== 'function') throw new SuiteError(`${kind}() needs a function`)
      const limit = typeof timeoutMs === 'number' ? timeoutMs : defaultLimitMs
      const suite = here(`${kind}()`)
      const hook: Hook = { run: hookBody(run as (...args: unknown[]) => unknown, suite.file), timeoutMs: limit }
      suite.hooks[kind].push(hook)
    }
  }

  const test = createApi(declareTest)
  const describe = createApi(declareSuite)
  return {
    tests,
    openFile(file) {
      current = createSuite(file.path, undefined, file, false)
      defaultLimitMs = defaultTimeoutMs
    },
    closeFile() {
      current = undefined
    },
    replace(file, declare) {
      const first = tests.findIndex(({ suite }) => suite.file === file)
      const count = tests.filter(({ suite }) => suite.file === file).length
      const end = tests.length
      declare()
      const declared = tests.splice(end)
      if (declared.length === count) tests.splice(first, count, ...declared)
    },
    addCase(name, group, body) {
      const root = here('a case')
      const suite = createSuite(group, root, root.file, false)
      tests.push({ name, suite, body, timeoutMs: defaultTimeoutMs, fails: false, retries: 0, isCase: true })
    },
    setTimeout(timeoutMs) {
      defaultLimitMs = timeoutMs
    },
    api: {
      test,
      it: test,
      describe,
      suite: describe,
      xtest: test.skip,
      xit: test.skip,
      xdescribe: describe.skip,
      fit: test.only,
      ftest: test.only,
      fdescribe: describe.only,
      beforeAll: declareHook('beforeAll'),
      afterAll: declareHook('afterAll'),
      beforeEach: declareHook('beforeEach'),
      afterEach: declareHook('afterEach'),
    },
  }
}

type Declare = (title: unknown, args: readonly unknown[], modifier: Modifier, given?: readonly unknown[]) => void
type Api = ((title: unknown, ...args: unknown[]) => void) & { readonly [property: string]: Api }

const modifiers: Readonly<Record<string, Modifier>> = {
  skip: { skip: true },
  only: { only: true },
  todo: { todo: true },
  fails: { fails: true },
  failing: { fails: true },
}

/** Named for Vitest's run order; tests of one run have one order here. */
const neutral = new Set(['concurrent', 'sequential', 'shuffle'])

/** `test` or `describe` with what can be chained behind it. */
function createApi(declare: Declare, modifier: Modifier = {}): Api {
  const api = (title: unknown, ...args: unknown[]) => declare(title, args, modifier)
  const chained = (more: Modifier) => createApi(declare, { ...modifier, ...more })
  for (const [name, more] of Object.entries(modifiers)) lazily(api, name, () => chained(more))
  for (const name of neutral) lazily(api, name, () => chained({}))
  const conditional = (wanted: boolean) => (condition: unknown) =>
    chained(Boolean(condition) === wanted ? { skip: true } : {})
  lazily(api, 'skipIf', () => conditional(true))
  lazily(api, 'runIf', () => conditional(false))
  lazily(api, 'each', () => createEach(declare, modifier, true))
  lazily(api, 'for', () => createEach(declare, modifier, false))
  return api as Api
}

function createEach(declare: Declare, modifier: Modifier, spread: boolean) {
  return (table: readonly unknown[], ...values: readonly unknown[]) => {
    const rows = isTemplate(table) ? tableRows(table, values) : table
    return (title: unknown, ...args: unknown[]) => {
      rows.forEach((row, index) => {
        const items = Array.isArray(row) ? row : [row]
        declare(fillTitle(nameOf(title), items, index), args, modifier, spread ? items : [row])
      })
    }
  }
}

function isTemplate(table: readonly unknown[]): table is readonly string[] {
  return Array.isArray(table) && 'raw' in table
}

function hookBody(run: (...args: unknown[]) => unknown, file: SuiteFile): Hook['run'] {
  if (file.framework === 'vitest' || run.length === 0) return run
  return (...args) =>
    new Promise((resolve, reject) => {
      const done = (error?: unknown) => (error === undefined || error === null ? resolve(undefined) : reject(error))
      const result = run(Object.assign(done, { fail: reject }), ...args)
      if (result instanceof Promise) result.then(resolve, reject)
    })
}

function lazily(target: object, name: string, get: () => unknown): void {
  Object.defineProperty(target, name, { get, configurable: true, enumerable: true })
}

function nameOf(title: unknown): string {
  if (typeof title === 'function') return title.name === '' ? '<anonymous>' : title.name
  return String(title)
}

function onlyError(what: string, name: string): SuiteError {
  return new SuiteError(`${what}.only('${name}') leaves out the other tests; take .only away`)
}
