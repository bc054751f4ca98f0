import type { TestResult, Verdict } from '../../../../sandbox/index.ts'

/** A verdict's parts with nothing special about them, for tests. */
export function sampleResult(status: TestResult['status'], changes: Partial<TestResult> = {}): TestResult {
  const message = status === 'passed' ? null : 'expected 1 to be 2'
  return {
    name: 'a > b',
    group: 'a',
    visibility: 'hidden',
    status,
    weight: 1,
    cpuMs: 1,
    message,
    console: '',
    ...changes,
  }
}

export function sampleVerdict(tests: readonly TestResult[], status: Verdict['status'] = 'graded'): Verdict {
  return {
    version: 1,
    status,
    score: null,
    passed: 0,
    failed: 0,
    tests,
    console: '',
    message: status === 'graded' ? null : 'count.ts:1:5: unexpected token',
    cpuMs: 1,
    peakMemoryMb: 1,
    challenge: { slug: 's', hash: 'h' },
    language: 'typescript',
    seed: '1',
  }
}
