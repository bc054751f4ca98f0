import { paging } from './config'
import { decodeCursor, encodeCursor } from './cursor'
import { newestFirst } from './order'
import type { MergeRequestStore } from './store'
import type { ListQuery, Page } from './types'

/**
 * One page of a project's merge requests.
 *
 * @throws {RangeError} for a limit that is not a whole number from 1
 * @throws {InvalidCursorError}
 */
export function listMergeRequests(store: MergeRequestStore, query: ListQuery): Page {
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

function pageSize(limit: number = paging.defaultLimit): number {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(`limit must be a whole number from 1, not ${limit}`)
  }
  return Math.min(limit, paging.maximumLimit)
}
