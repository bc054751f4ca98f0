import { applyPlan } from './apply-plan.js'
import { listBranches } from './list-branches.js'
import { planChanges } from './plan.js'
import { retry } from './retry.js'
/** @import { Mirror, Report, Source, Wait } from './types.js' */

/**
 * @typedef {object} Options
 * @property {Source} source
 * @property {Mirror} mirror
 * @property {Wait} wait
 */

/**
 * Makes the branches of the mirror those of the source.
 *
 * @param {Options} options
 * @returns {Promise<Report>}
 */
export async function syncMirror({ source, mirror, wait }) {
  const wanted = await listBranches(source, wait)
  const present = await retry(() => mirror.list(), wait)
  return applyPlan(planChanges(wanted, present), mirror, wait)
}
