/** @import { MergeRequest } from './types.js' */

/**
 * For `sort`: newest first.
 *
 * @param {MergeRequest} a
 * @param {MergeRequest} b
 * @returns {number}
 */
export function newestFirst(a, b) {
  if (a.updatedAt === b.updatedAt) return 0
  return a.updatedAt > b.updatedAt ? -1 : 1
}
