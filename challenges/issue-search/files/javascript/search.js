/** @import { Issue } from './types.js' */

/**
 * The ids of the issues that match, in the order of the list.
 *
 * @param {readonly Issue[]} issues
 * @param {string} query
 * @returns {number[]}
 * @throws {Error} if the query has a mistake; the message contains its position
 */
export function search(issues, query) {
  throw new Error('search is not written yet')
}
