import type { RunnableChallenge, TestVisibility } from '../challenge.ts'
import type { TestResult } from '../verdict.ts'
import type { Reference } from './reference.ts'
import type { Decided, PartResult } from './run-part.ts'
import type { KeyedTest } from './test-key.ts'

const DID_NOT_RUN: Decided = {
  status: 'failed',
  message: 'This test did not run: with this code the test file does not define it.',
  console: '',
  cpuMs: 0,
}

/** Says what each test of the reference's list came to. The list is the reference's, whatever the submission did. */
export class Results {
  readonly #challenge: RunnableChallenge
  readonly #visibility: TestVisibility
  readonly #reference: Reference

  constructor(challenge: RunnableChallenge, visibility: TestVisibility, reference: Reference) {
    this.#challenge = challenge
    this.#visibility = visibility
    this.#reference = reference
  }

  /** CPU time granted to a test. One that the reference does not have counts for nothing and gets the author's limit. */
  cpuLimitMs(test: KeyedTest): number {
    return this.#reference.testCpuMs.get(test.key) ?? this.#challenge.limits.cpuMs
  }

  /** Null for a test that the reference does not have. */
  ofTest(test: KeyedTest, decided: Decided): TestResult | null {
    return this.#reference.testCpuMs.has(test.key) ? this.#result(test, decided) : null
  }

  ofPart({ collected, decided, failure }: PartResult): TestResult[] {
    const byKey = new Map(collected.map((test, index) => [test.key, decided.get(index)]))
    const otherwise = failure ? { ...DID_NOT_RUN, message: failure.message } : DID_NOT_RUN
    // What was collected and not decided was not asked for.
    const asked = this.#reference.tests.filter(({ key }) => failure || !byKey.has(key) || byKey.get(key))
    return asked.map((test) => this.#result(test, byKey.get(test.key) ?? otherwise))
  }

  #result({ title, group }: KeyedTest, decided: Decided): TestResult {
    return {
      name: title,
      group,
      visibility: this.#visibility,
      status: decided.status,
      weight: this.#visibility === 'hidden' ? (this.#challenge.weights[group] ?? 1) : 0,
      cpuMs: decided.cpuMs,
      message: decided.message,
      console: decided.console,
    }
  }
}
