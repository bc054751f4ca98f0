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
  const { since, minimumRuns, quarantined } = options
  const counting = results.filter(
    ({ outcome, startedAt }) => outcome !== 'skipped' && startedAt >= since,
  )
  const byTest = Map.groupBy(counting, ({ test }) => test)

  const flaky: FlakyTest[] = []
  const healed: string[] = []
  for (const test of [...byTest.keys()].sort()) {
    const runs = byTest.get(test) ?? []
    if (runs.length < minimumRuns) continue
    const entry = judge(test, runs)
    if (entry !== null) flaky.push(entry)
    else if (quarantined.includes(test) && !runs.some(hasFailed)) healed.push(test)
  }

  // Sorting keeps the order of equals, so names come last.
  flaky.sort((a, b) => b.commits - a.commits || b.failureRate - a.failureRate)
  return { flaky, healed }
}

/** Null where the test is not flaky on any commit. */
function judge(test: string, runs: readonly Result[]): FlakyTest | null {
  const commits = [...Map.groupBy(runs, ({ commit }) => commit).values()]
  const undecided = commits.filter((ofOne) => ofOne.some(hasFailed) && !ofOne.every(hasFailed))
  if (undecided.length === 0) return null

  const failures = runs.filter(hasFailed).length
  const flakes = runs.filter(hasFailed)
  return {
    test,
    commits: undecided.length,
    runs: runs.length,
    failureRate: Math.round((failures / runs.length) * 1000) / 10,
    lastFailure: flakes.reduce((latest, { startedAt }) => Math.max(latest, startedAt), 0),
  }
}

function hasFailed(result: Result): boolean {
  return result.outcome === 'failed'
}
