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
  throw new Error('triage is not written yet')
}
