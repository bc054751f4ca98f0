import type { Language, TestVisibility } from './challenge.ts'

/**
 * The outcome of one run, versioned data that outlives the code that made it.
 *
 * `graded` and `compile-error` say what the candidate's code did. `platform-error` says that our machinery failed:
 * it carries no score and the run is to be repeated.
 */
export type VerdictStatus = 'graded' | 'compile-error' | 'platform-error'

/** `failed` is a wrong answer; the four after it are limits and accidents that stopped this test alone. */
export type TestStatus = 'passed' | 'failed' | 'timeout' | 'memory' | 'output' | 'crashed'

export interface TestResult {
  /** `describe` names and the test's own name, joined by ` > `. */
  readonly name: string
  readonly group: string
  readonly visibility: TestVisibility
  readonly status: TestStatus
  /** 0 for a visible test. */
  readonly weight: number
  readonly cpuMs: number
  /** What went wrong, as text to show; null when the test passed. */
  readonly message: string | null
  /** What the submission printed while this test ran, without a line break at the end. */
  readonly console: string
}

export interface Verdict {
  readonly version: 1
  readonly status: VerdictStatus
  /** 0 to 100, two decimals; null where status is `platform-error`, or where no hidden test was asked for. */
  readonly score: number | null
  readonly passed: number
  readonly failed: number
  readonly tests: readonly TestResult[]
  /** What the submission printed in all. */
  readonly console: string
  /**
   * Where status is not `graded`: what happened and where. A `compile-error` is for the candidate to read; that of a
   * `platform-error` may name hidden tests and is for authors and operators.
   */
  readonly message: string | null
  readonly cpuMs: number
  readonly peakMemoryMb: number
  readonly challenge: { readonly slug: string; readonly hash: string }
  readonly language: Language
  /** Seed of the run's clock and random numbers: the same seed gives the same verdict. */
  readonly seed: string
}
