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
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor)

  const rows = store
    .ofProject(query.project)
    .filter((row) => query.state === undefined || row.state === query.state)
    .filter((row) => after === undefined || row.updatedAt < after.updatedAt)
    .sort(newestFirst)

  const lastInPage = rows[limit - 1]
  const items = rows.filter(
    (row, index) => index < limit || row.updatedAt === lastInPage?.updatedAt,
  )
  const last = items.at(-1)
  return {
    items,
    nextCursor: last !== undefined && rows.length > items.length ? encodeCursor(last) : null,
  }
}

function pageSize(limit: number = paging.defaultLimit): number {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(`limit must be a whole number from 1, not ${limit}`)
  }
  return Math.min(limit, paging.maximumLimit)
}
