export interface Result {
  readonly test: string
  readonly commit: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Seconds since 1970. */
  readonly startedAt: number
}

export interface Options {
  /** Results that started earlier do not count. */
  readonly since: number
  /** A test with fewer results that count is not judged. */
  readonly minimumRuns: number
  /** Names of the tests in quarantine. */
  readonly quarantined: readonly string[]
}

export interface FlakyTest {
  readonly test: string
  /** On how many commits it both passed and failed. */
  readonly commits: number
  readonly runs: number
  /** Percent, rounded to one decimal. */
  readonly failureRate: number
  /** When it last failed on a commit on which it also passed. */
  readonly lastFailure: number
}

export interface Triage {
  readonly flaky: readonly FlakyTest[]
  readonly healed: readonly string[]
}

/** Finds the tests whose outcome changes without a change to the code, and those in quarantine that have healed. */
export function triage(results: readonly Result[], options: Options): Triage {
  throw new Error('triage is not written yet')
}
