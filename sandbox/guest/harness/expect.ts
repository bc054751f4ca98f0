import {
  ASYMMETRIC_MATCHERS_OBJECT,
  addCustomEqualityTesters,
  ChaiStyleAssertions,
  customMatchers,
  GLOBAL_EXPECT,
  getState,
  JEST_MATCHERS_OBJECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'
import * as chai from 'chai'
import { ArrayOf, createErrorEquality, createJestPlugin } from './jest-expect.ts'
import { createPoll } from './poll.ts'
import type { Test } from './tree.ts'
import { fullName, type SuiteFile } from './tree.ts'

/** What Vitest's assertions write about the test at hand. */
interface TaskLike {
  readonly name: string
  result?: { state: string; errors?: unknown[] }
  promises?: Promise<unknown>[]
}

type Expect = ((value: unknown, message?: string) => Assertion) & Record<string, unknown>
type Assertion = Record<string, unknown> & {
  withTest(task: TaskLike): Assertion
  withContext(context: Readonly<Record<string, unknown>>): Assertion
}

export interface Expectations {
  readonly expect: Expect
  readonly chai: typeof chai
  /** Objects that lead to all that a suite can change of the library. */
  readonly roots: readonly unknown[]
  /** Leaves what a run has set. */
  forget(): void
  /** Starts to count for a test. */
  begin(test: Test): void
  /** True once a suite has taught the library something that a later run would see. */
  readonly remembers: boolean
  /**
   * Waits for assertions nobody waited for, and says what counting and soft assertions have found. Vitest waits for
   * their end; Jest does not, so that in its files only those count that end without any time going by.
   */
  end(): Promise<readonly unknown[]>
}

// Here rather than below, so that it is done once for all runs: the snapshot of the realm holds the outcome.
chai.config.truncateThreshold = 40
for (const plugin of [JestExtend, JestChaiExpect, ChaiStyleAssertions, JestAsymmetricMatchers]) chai.use(plugin)

/** Vitest's own `expect`, put together as Vitest does, for one test at a time; with Jest's ways in files that follow it. */
export function createExpectations(plugins: readonly Chai.ChaiPlugin[], turn: () => Promise<void>): Expectations {
  for (const plugin of [...plugins, createJestPlugin(() => framework === 'jest')]) chai.use(plugin)
  addCustomEqualityTesters([createErrorEquality(() => framework === 'jest')] as never)
  let task: TaskLike | undefined
  let remembers = false
  let framework: SuiteFile['framework'] | undefined
  const create = (value: unknown, message?: string): Assertion => {
    // Written directly: Vitest's `setState` takes longer than many an assertion.
    state().assertionCalls += 1
    const assertion = chai.expect(value, message) as unknown as Assertion
    return task === undefined ? assertion : assertion.withTest(task)
  }
  const expect = create as Expect
  const state = () => getState(expect as never) as unknown as { assertionCalls: number } & Record<string, unknown>
  const update = (values: Record<string, unknown>) => setState(values as never, expect as never)

  Object.assign(expect, chai.expect)
  Object.assign(expect, Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT))
  update({ ...fresh(), currentTestName: '' })
  Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true })
  Object.assign(expect, {
    getState: state,
    setState: (values: Record<string, unknown>) => {
      remembers = true
      update(values)
    },
    assert: chai.assert,
    extend: (matchers: object) =>
      (chai.expect as unknown as { extend(to: unknown, matchers: object): void }).extend(expect, matchers),
    addEqualityTesters: (testers: never[]) => addCustomEqualityTesters(testers),
    soft: (value: unknown, message?: string) => expect(value, message).withContext({ soft: true }),
    arrayOf: (sample: unknown) => new ArrayOf(sample),
    poll: createPoll(expect),
    unreachable: (message?: string) => chai.assert.fail(`expected${message ? ` "${message}" ` : ' '}not to be reached`),
    assertions: (count: number) => update({ expectedAssertionsNumber: count }),
    hasAssertions: () => update({ isExpectingAssertions: true }),
  })
  Object.assign(expect.not as object, { arrayOf: (sample: unknown) => new ArrayOf(sample, true) })
  ;(expect.extend as (matchers: object) => void)(customMatchers)
  noteCallers()

  const { matchers, customEqualityTesters } = Reflect.get(globalThis, JEST_MATCHERS_OBJECT)
  return {
    expect,
    chai,
    roots: [
      expect,
      matchers,
      customEqualityTesters,
      Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT),
      ...Object.values(chai),
    ],
    get remembers() {
      return remembers
    },
    forget() {
      framework = undefined
      // Chai notes on whatever a method is called on which one that was.
      Reflect.deleteProperty(expect, '__flags')
    },
    begin(test) {
      task = { name: test.name }
      framework = test.suite.file.framework
      update({ ...fresh(), currentTestName: fullName(test), testPath: `/${test.suite.file.path}` })
    },
    async end() {
      const errors: unknown[] = []
      let ended = false
      const forgotten = (task?.promises ?? []).map((promise) =>
        promise.catch((error: unknown) => {
          if (!ended) errors.push(error)
        }),
      )
      if (forgotten.length > 0) await (framework === 'jest' ? turn() : Promise.all(forgotten))
      ended = true
      errors.push(...(task?.result?.errors ?? []), ...countingErrors(state()))
      task = undefined
      return errors
    },
  }
}

/**
 * Chai writes on a method, when something of it is read for the first time, that this was done. It is done here for each,
 * so that a run that does it leaves nothing behind.
 */
function noteCallers(): void {
  for (const { value } of Object.values(Object.getOwnPropertyDescriptors(chai.Assertion.prototype))) {
    if (typeof value === 'function') Reflect.get(value, 'call')
  }
}

const fresh = () => ({
  assertionCalls: 0,
  isExpectingAssertions: false,
  isExpectingAssertionsError: null,
  expectedAssertionsNumber: null,
  expectedAssertionsNumberErrorGen: null,
  suppressedErrors: [],
})

function countingErrors(state: Readonly<Record<string, unknown>>): readonly Error[] {
  const { assertionCalls, expectedAssertionsNumber, isExpectingAssertions } = state
  if (typeof expectedAssertionsNumber === 'number' && expectedAssertionsNumber !== assertionCalls) {
    return [
      new Error(`expected number of assertions to be ${expectedAssertionsNumber}, but got ${String(assertionCalls)}`),
    ]
  }
  const none = isExpectingAssertions === true && assertionCalls === 0
  return none ? [new Error('expected any number of assertion, but got none')] : []
}
