import type { TestOutcome } from '../../../server/shared/attempts.ts'

/** The word beside a test's icon. */
export const testStatusWords: Readonly<Record<TestOutcome['status'], string>> = {
  passed: 'passed',
  failed: 'failed',
  timeout: 'too slow',
  memory: 'out of memory',
  output: 'too much output',
  crashed: 'crashed',
}
