import type { TestResult, Verdict } from '../verdict.ts'

/** What a verdict says of the run itself, whatever came of it. */
export type VerdictHead = Pick<Verdict, 'challenge' | 'language' | 'seed'>

export interface Effort {
  readonly cpuMs: number
  readonly peakMemoryMb: number
}

const NO_EFFORT: Effort = { cpuMs: 0, peakMemoryMb: 0 }

export function graded(head: VerdictHead, tests: readonly TestResult[], effort: Effort): Verdict {
  return verdict(head, 'graded', { tests, effort, score: scoreOf(tests), message: null })
}

/** Scores 0, whether or not hidden tests were asked for. */
export function compileError(
  head: VerdictHead,
  message: string,
  tests: readonly TestResult[] = [],
  effort: Effort = NO_EFFORT,
): Verdict {
  return verdict(head, 'compile-error', { tests, effort, score: 0, message })
}

export function platformError(head: VerdictHead, message: string): Verdict {
  return verdict(head, 'platform-error', { tests: [], effort: NO_EFFORT, score: null, message })
}

/** Weight of the hidden tests passed over the weight of all, times 100, to two decimals; null without hidden weight. */
function scoreOf(tests: readonly TestResult[]): number | null {
  const all = sumOfWeights(tests)
  if (all === 0) return null
  return Math.round((sumOfWeights(tests.filter(isPassed)) / all) * 10_000) / 100
}

function sumOfWeights(tests: readonly TestResult[]): number {
  return tests.reduce((sum, test) => sum + test.weight, 0)
}

function isPassed(test: TestResult): boolean {
  return test.status === 'passed'
}

interface Outcome {
  readonly tests: readonly TestResult[]
  readonly effort: Effort
  readonly score: number | null
  readonly message: string | null
}

function verdict(head: VerdictHead, status: Verdict['status'], { tests, effort, score, message }: Outcome): Verdict {
  const passed = tests.filter(isPassed).length
  return {
    version: 1,
    status,
    score,
    passed,
    failed: tests.length - passed,
    tests,
    console: linesOf(tests),
    message,
    cpuMs: effort.cpuMs,
    peakMemoryMb: effort.peakMemoryMb,
    ...head,
  }
}

/** Each test's text ends without a line break. */
function linesOf(tests: readonly TestResult[]): string {
  return tests
    .map((test) => test.console)
    .filter((text) => text !== '')
    .join('\n')
}
