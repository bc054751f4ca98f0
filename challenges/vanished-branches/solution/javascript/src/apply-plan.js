import { retry } from './retry.js'
/** @import { Change, Mirror, Report, Wait } from './types.js' */

/**
 * Makes the changes and reports on them. Once one has failed, nothing is removed any more.
 *
 * @param {readonly Change[]} changes
 * @param {Mirror} mirror
 * @param {Wait} wait
 * @returns {Promise<Report>}
 */
export async function applyPlan(changes, mirror, wait) {
  const done = { created: [], updated: [], removed: [] }
  /** @type {{ name: string, error: unknown }[]} */
  const failed = []

  for (const { kind, branch } of changes) {
    const { name, commit } = branch
    if (kind === 'removed' && failed.length > 0) break
    try {
      await retry(() => (kind === 'removed' ? mirror.remove(name) : mirror.set(name, commit)), wait)
      done[kind].push(name)
    } catch (error) {
      failed.push({ name, error })
    }
  }

  return { ok: failed.length === 0, ...done, failed }
}
