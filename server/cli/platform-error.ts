import type { Verdict } from '../../sandbox/index.ts'

/** What is printed in a verdict's place where there is none: the part of it that does not need a run. */
export type PlatformError = Pick<
  Verdict,
  'version' | 'score' | 'passed' | 'failed' | 'tests' | 'console' | 'message'
> & { readonly status: 'platform-error' }

export function platformError(error: unknown): PlatformError {
  return {
    version: 1,
    status: 'platform-error',
    score: null,
    passed: 0,
    failed: 0,
    tests: [],
    console: '',
    message: error instanceof Error ? error.message : String(error),
  }
}
