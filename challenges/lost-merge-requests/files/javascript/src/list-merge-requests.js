import { paging } from './config.js'
import { decodeCursor, encodeCursor } from './cursor.js'
import { newestFirst } from './order.js'
/** @import { MergeRequestStore } from './store.js' */
/** @import { ListQuery, Page } from './types.js' */

/**
 * One page of a project's merge requests.
 *
 * @param {MergeRequestStore} store
 * @param {ListQuery} query
 * @returns {Page}
 * @throws {RangeError} for a limit that is not a whole number from 1
 * @throws {InvalidCursorError}
 */
export function listMergeRequests(store, query) {
  const limit = pageSize(query.limit)
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor)

  const rows = store
    .ofProject(query.project)
    .filter((row) => query.state === undefined || row.state === query.state)
    .filter((row) => after === undefined || row.updatedAt < after.updatedAt)
    .sort(newestFirst)

  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items,
    nextCursor: last !== undefined && rows.length > limit ? encodeCursor(last) : null,
  }
}

/**
 * @param {number} [limit]
 * @returns {number}
 */
function pageSize(limit = paging.defaultLimit) {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(`limit must be a whole number from 1, not ${limit}`)
  }
  return Math.min(limit, paging.maximumLimit)
}
