/**
 * @typedef {object} Result
 * @property {string} test
 * @property {string} commit
 * @property {'passed' | 'failed' | 'skipped'} outcome
 * @property {number} startedAt Seconds since 1970.
 */

/**
 * @typedef {object} Options
 * @property {number} since Results that started earlier do not count.
 * @property {number} minimumRuns A test with fewer results that count is not judged.
 * @property {readonly string[]} quarantined Names of the tests in quarantine.
 */

/**
 * @typedef {object} FlakyTest
 * @property {string} test
 * @property {number} commits On how many commits it both passed and failed.
 * @property {number} runs
 * @property {number} failureRate Percent, rounded to one decimal.
 * @property {number} lastFailure When it last failed on a commit on which it also passed.
 */

/**
 * @typedef {object} Triage
 * @property {readonly FlakyTest[]} flaky
 * @property {readonly string[]} healed
 */

/**
 * Finds the tests whose outcome changes without a change to the code, and those in quarantine that have healed.
 *
 * @param {readonly Result[]} results
 * @param {Options} options
 * @returns {Triage}
 */
export function triage(results, options) {
  const { since, minimumRuns, quarantined } = options
  const counting = results.filter(
    ({ outcome, startedAt }) => outcome !== 'skipped' && startedAt >= since,
  )
  const byTest = Map.groupBy(counting, ({ test }) => test)

  /** @type {FlakyTest[]} */
  const flaky = []
  /** @type {string[]} */
  const healed = []
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

/**
 * Null where the test is not flaky on any commit.
 *
 * @param {string} test
 * @param {readonly Result[]} runs
 * @returns {FlakyTest | null}
 */
function judge(test, runs) {
  const commits = [...Map.groupBy(runs, ({ commit }) => commit).values()]
  const undecided = commits.filter((ofOne) => ofOne.some(hasFailed) && !ofOne.every(hasFailed))
  if (undecided.length === 0) return null

  const failures = runs.filter(hasFailed).length
  const flakes = undecided.flat().filter(hasFailed)
  return {
    test,
    commits: undecided.length,
    runs: runs.length,
    failureRate: Math.round((failures / runs.length) * 1000) / 10,
    lastFailure: flakes.reduce((latest, { startedAt }) => Math.max(latest, startedAt), 0),
  }
}

/**
 * @param {Result} result
 * @returns {boolean}
 */
function hasFailed(result) {
  return result.outcome === 'failed'
}
