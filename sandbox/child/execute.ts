import type { Collected, TestOutcome, TestsRun } from '../guest/bridge/types.ts'
import type { Compilation } from '../languages/language.ts'
import { memoryLimitSentence } from '../pool/sentences.ts'
import { bundles } from './bundles.ts'
import { compileTests } from './compile-tests.ts'
import { type Job, jobsOf } from './jobs.ts'
import { createMeter, type Meter } from './meter.ts'
import { createPair, type Pair } from './pair.ts'
import type { ChildMessage, ChildRun, CollectedTest } from './protocol.ts'

type Emit = (message: ChildMessage) => void

/** What most challenges allow; a pair made for another limit than the next run's is thrown away. */
let expectedMemoryMb = 64
let ready: Pair | undefined

/** Makes the next pair of isolates, so that the next run finds it. Its limit is that of the run before. */
export function prepare(): void {
  ready ??= createPair(bundles, expectedMemoryMb)
}

function take({ memoryMb, foreignTests }: ChildRun): Pair {
  const pair = ready
  ready = undefined
  expectedMemoryMb = memoryMb
  if (foreignTests) {
    pair?.dispose()
    return createPair(bundles, memoryMb, 'own')
  }
  if (pair?.memoryMb === memoryMb) return pair
  pair?.dispose()
  return createPair(bundles, memoryMb)
}

/**
 * Runs one submission against its tests, in a pair of isolates that nothing else has run in. Says what happens as it
 * happens, because the process may be killed at any moment. After a test that ended the candidate's isolate the run
 * is done: the tests behind it belong in another.
 */
export function executeRun(run: ChildRun, emit: Emit): void {
  const pair = take(run)
  try {
    const tests = compileTests(run.tests)
    for (const job of jobsOf(run, tests)) {
      if (job.run.id !== run.id) pair.startOver()
      new Execution(job, tests, pair, emit).run()
      if (isOver(pair)) break
    }
  } finally {
    pair.dispose()
  }
}

function isOver(pair: Pair): boolean {
  return pair.candidate.isolate.isDisposed || pair.tests.isolate.isDisposed
}

class Execution {
  readonly #run: ChildRun
  readonly #order: readonly number[] | undefined
  readonly #pair: Pair
  readonly #emit: Emit
  readonly #submission: Compilation
  readonly #tests: Compilation
  readonly #meter: Meter

  constructor({ run, submission, order }: Job, tests: Compilation, pair: Pair, emit: Emit) {
    this.#run = run
    this.#order = order
    this.#pair = pair
    this.#emit = emit
    this.#tests = tests
    this.#submission = submission
    this.#meter = createMeter(pair.candidate.isolate)
  }

  run(): void {
    const { id } = this.#run
    const tests = this.#collect()
    if (tests !== null) {
      this.#emit({ type: 'collected', id, tests })
      let passing = true
      for (const index of this.#order ?? tests.keys()) {
        if (index >= tests.length || this.#isOver() || (!passing && this.#run.bail)) break
        if (!this.#run.skip.includes(index)) passing = this.#test(index)
      }
    }
    this.#emit({ type: 'done', id, ...this.#meter.total(), retire: this.#isOver() || this.#run.foreignTests })
  }

  /** Null where something does not load, which has been said then. */
  #collect(): readonly CollectedTest[] | null {
    const { id } = this.#run
    this.#begin()
    const { value, stray } = this.#inside<Collected>(() => JSON.parse(this.#pair.tests.call('collect', '')))
    this.#meter.lap()
    if (this.#isOver()) {
      this.#emit({ type: 'load-error', id, message: `Loading the submission ${this.#limitSentence()}` })
      return null
    }
    if (value === undefined || 'failure' in value) {
      const message = this.#translate(value?.message ?? stray ?? 'The tests could not be collected')
      this.#emit({ type: value?.failure === 'submission' ? 'load-error' : 'suite-error', id, message })
      return null
    }
    return value.tests
  }

  #begin(): void {
    const { seed, submission, tests, skip, outputKb, foreignTests } = this.#run
    const { modules } = this.#submission
    const asynchronous = Object.values(modules).some(({ awaits }) => awaits)
    const run: TestsRun = {
      seed,
      modules: this.#tests.modules,
      suites: tests.filter(({ form }) => form !== 'support').map(withoutText),
      submission: Object.keys(submission),
      asynchronous,
      skip,
      ...(this.#order && { order: this.#order }),
      outputKb,
      foreign: foreignTests,
    }
    this.#pair.candidate.call('begin', JSON.stringify({ seed, modules }))
    this.#pair.tests.call('begin', JSON.stringify(run))
  }

  /** True where the test passed. */
  #test(index: number): boolean {
    const { id } = this.#run
    this.#emit({ type: 'test-start', id, index })
    const { value, stray } = this.#inside<TestOutcome>(() =>
      JSON.parse(this.#pair.tests.call('run', JSON.stringify(index))),
    )
    const cpuMs = this.#meter.lap()
    const outcome = this.#judge(value, stray)
    const message = outcome.message === null ? null : this.#translate(outcome.message)
    this.#emit({ type: 'test-end', id, index, cpuMs, status: outcome.status, message, console: outcome.console })
    return outcome.status === 'passed'
  }

  #judge(outcome: TestOutcome | undefined, stray: string | null): TestOutcome {
    const console = outcome?.console ?? ''
    if (this.#pair.aborted() === 'output') {
      return {
        status: 'output',
        message: `It printed more than its run's limit of ${this.#run.outputKb} KiB.`,
        console,
      }
    }
    if (this.#isOver()) return { status: 'memory', message: `It ${this.#limitSentence()}`, console }
    if (outcome === undefined)
      return { status: 'crashed', message: stray ?? 'The test ended without a result', console }
    if (stray === null || outcome.status !== 'passed') return outcome
    return { status: 'failed', message: `Unhandled rejection: ${stray}`, console }
  }

  /** Runs something with both realms entered. `stray` is what nobody caught: a rejected promise, or a fault. */
  #inside<T>(body: () => T): { readonly value: T | undefined; readonly stray: string | null } {
    let value: T | undefined
    try {
      this.#pair.tests.inside(() => {
        this.#pair.candidate.inside(() => {
          value = body()
        })
      })
    } catch (error) {
      return { value, stray: error instanceof Error ? String(error.stack ?? error) : String(error) }
    }
    return { value, stray: null }
  }

  #isOver(): boolean {
    return isOver(this.#pair)
  }

  #limitSentence(): string {
    return memoryLimitSentence(this.#run.memoryMb)
  }

  #translate(text: string): string {
    return this.#tests.translate(this.#submission.translate(text))
  }
}

function withoutText(test: ChildRun['tests'][number]): ChildRun['tests'][number] {
  return test.form === 'script' ? { ...test, text: '' } : test
}
