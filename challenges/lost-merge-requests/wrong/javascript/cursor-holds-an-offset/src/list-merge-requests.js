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
  const position = query.cursor === undefined ? { offset: 0 } : decodeCursor(query.cursor)

  const rows = store
    .ofProject(query.project)
    .filter((row) => query.state === undefined || row.state === query.state)
    .sort(newestFirst)

  const { updatedAt } = position
  const olderThanCursor =
    updatedAt === undefined ? -1 : rows.findIndex((row) => row.updatedAt < updatedAt)
  const start = position.offset ?? (olderThanCursor === -1 ? rows.length : olderThanCursor)
  const end = start + limit
  return {
    items: rows.slice(start, end),
    nextCursor: end < rows.length ? encodeCursor(end) : null,
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
