import type { Scheduler } from '../environment/scheduler.ts'
import { type Hook, type Suite, suitesOf, type Test, type TestContext } from './tree.ts'

/** How one test ended: nothing to say, or what was thrown, in order. */
export interface Attempt {
  readonly errors: readonly unknown[]
}

export interface RunnerOptions {
  readonly scheduler: () => Scheduler
  /** Called around a test's body: readies expectations and mocks, then says what else is wrong with the test. */
  readonly before: (test: Test) => void
  readonly after: (test: Test) => Promise<readonly unknown[]>
  /** Called when a suite's `beforeAll` hooks have run. */
  readonly opened: () => void
  /** True where no later test that is to be run belongs to the suite. */
  readonly isLast: (suite: Suite, test: Test) => boolean
}

/** Runs a test with the hooks around it, each within its limit of virtual time. Nothing it throws comes through. */
export function createRunner(options: RunnerOptions): (test: Test) => Promise<Attempt> {
  async function runTest(test: Test): Promise<Attempt> {
    const suites = suitesOf(test)
    const failure = await openSuites(suites)
    let errors: readonly unknown[] = failure === undefined ? [] : [failure.error]
    if (failure === undefined) errors = await runWithRetries(test, suites)
    const closing = await closeSuites(test, suites)
    return { errors: [...errors, ...closing] }
  }

  async function runWithRetries(test: Test, suites: readonly Suite[]): Promise<readonly unknown[]> {
    let errors = await runOnce(test, suites)
    for (let left = test.retries; left > 0 && errors.length > 0; left--) errors = await runOnce(test, suites)
    if (!test.fails) return errors
    return errors.length > 0 ? [] : [new Error('The test was expected to fail, and it passed')]
  }

  async function runOnce(test: Test, suites: readonly Suite[]): Promise<readonly unknown[]> {
    const errors: unknown[] = []
    const finishing: Hook[] = []
    const failing: Hook[] = []
    const teardown: Hook[] = []
    const controller = new AbortController()
    const context: TestContext = {
      test,
      onFinished: (run) => void finishing.unshift({ run, timeoutMs: test.timeoutMs }),
      onFailed: (run) => void failing.unshift({ run: () => run(context), timeoutMs: test.timeoutMs }),
      signal: controller.signal,
    }
    const attempt = async (hook: Hook, what: string): Promise<unknown> => {
      try {
        return await within(hook.run, hook.timeoutMs, what)
      } catch (error) {
        errors.push(error)
        return undefined
      }
    }
    options.before(test)
    for (const hook of suites.flatMap((suite) => suite.hooks.beforeEach)) {
      if (errors.length > 0) break
      const result = await attempt(hook, 'A beforeEach hook')
      if (typeof result === 'function') teardown.unshift({ run: result as Hook['run'], timeoutMs: hook.timeoutMs })
    }
    if (errors.length === 0) await attempt({ run: () => test.body(context), timeoutMs: test.timeoutMs }, 'The test')
    errors.push(...(await options.after(test)))
    const closing = suites.toReversed().flatMap((suite) => suite.hooks.afterEach.toReversed())
    for (const hook of [...teardown, ...closing]) await attempt(hook, 'An afterEach hook')
    for (const hook of finishing) await attempt(hook, 'An onTestFinished hook')
    if (errors.length > 0) for (const hook of failing) await attempt(hook, 'An onTestFailed hook')
    return errors.filter((error) => !(error instanceof SkipSignal))
  }

  async function openSuites(suites: readonly Suite[]): Promise<{ readonly error: unknown } | undefined> {
    for (const suite of suites) {
      suite.opened ??= await openSuite(suite)
      if (suite.opened.failure !== undefined) return suite.opened.failure
    }
    return undefined
  }

  async function openSuite(suite: Suite): Promise<NonNullable<Suite['opened']>> {
    const teardown: Hook[] = []
    for (const hook of suite.hooks.beforeAll) {
      try {
        const result = await within(hook.run, hook.timeoutMs, 'A beforeAll hook')
        if (typeof result === 'function') teardown.unshift({ run: result as Hook['run'], timeoutMs: hook.timeoutMs })
      } catch (error) {
        return { failure: { error }, teardown }
      }
    }
    if (suite.hooks.beforeAll.length > 0) options.opened()
    return { failure: undefined, teardown }
  }

  /** A suite's `afterAll` hooks run with its last test, whose failure theirs is. */
  async function closeSuites(test: Test, suites: readonly Suite[]): Promise<readonly unknown[]> {
    const errors: unknown[] = []
    for (const suite of suites.toReversed()) {
      if (!options.isLast(suite, test)) break
      for (const hook of [...(suite.opened?.teardown ?? []), ...suite.hooks.afterAll.toReversed()]) {
        try {
          await within(hook.run, hook.timeoutMs, 'An afterAll hook')
        } catch (error) {
          errors.push(error)
        }
      }
    }
    return errors
  }

  /** Runs a function; if it returns a promise, that must settle within the limit of virtual time. */
  async function within(run: (...args: unknown[]) => unknown, limitMs: number, what: string): Promise<unknown> {
    const { scheduler } = options
    const result = run()
    if (!isThenable(result)) return result
    let timer = 0
    const timeout = new Promise((_, reject) => {
      const fail = () => reject(new Error(`${what} timed out in ${limitMs} ms of the run's clock`))
      timer = Number.isFinite(limitMs) && limitMs > 0 ? scheduler().schedule(fail, limitMs, 'timeout') : 0
    })
    try {
      return await Promise.race([result, timeout])
    } finally {
      scheduler().cancel(timer)
    }
  }

  return runTest
}

/** What `context.skip()` throws: the rest of the test is left out, and what passed until then counts. */
export class SkipSignal extends Error {}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
