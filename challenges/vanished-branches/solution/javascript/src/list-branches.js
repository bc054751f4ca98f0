import { retry } from './retry.js'
/** @import { Branch, Page, Source, Wait } from './types.js' */

/**
 * All branches of the source. A part of them is of no use to anybody, so any error rejects.
 *
 * @param {Source} source
 * @param {Wait} wait
 * @returns {Promise<Branch[]>}
 */
export async function listBranches(source, wait) {
  /** @type {Branch[]} */
  const branches = []
  /** @type {string | null} */
  let cursor = null
  do {
    /** @type {string | null} */
    const asked = cursor
    /** @type {Page} */
    const page = await retry(() => source.listPage(asked), wait)
    branches.push(...page.branches)
    cursor = page.next
  } while (cursor !== null)
  return branches
}
