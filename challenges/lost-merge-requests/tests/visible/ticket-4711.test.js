import { describe, expect, test } from 'vitest'
import { listMergeRequests } from './src/list-merge-requests'
import { MergeRequestStore } from './src/store'

const project = 'freight/routing'

function mergeRequest(id, updatedAt) {
  return { id, project, title: `Merge request ${id}`, state: 'closed', updatedAt }
}

/** Ids of all pages, in the order in which a customer's export sees them. */
function exportIds(store, limit) {
  const ids = []
  let cursor
  for (let page = 0; page < 100; page++) {
    const { items, nextCursor } = listMergeRequests(store, { project, limit, cursor })
    ids.push(...items.map((row) => row.id))
    if (nextCursor === null) return ids
    cursor = nextCursor
  }
  throw new Error('The export does not come to an end.')
}

describe('a page', () => {
  test('holds the newest rows first', () => {
    const store = new MergeRequestStore([
      mergeRequest(101, '2026-02-01T08:00:00Z'),
      mergeRequest(102, '2026-02-03T08:00:00Z'),
      mergeRequest(103, '2026-02-02T08:00:00Z'),
    ])
    const page = listMergeRequests(store, { project, limit: 2 })
    expect(page.items.map((row) => row.id)).toEqual([102, 103])
    expect(page.nextCursor).toEqual(expect.any(String))
  })

  test('is the last one when nothing follows', () => {
    const store = new MergeRequestStore([mergeRequest(101, '2026-02-01T08:00:00Z')])
    expect(listMergeRequests(store, { project }).nextCursor).toBeNull()
  })
})

describe('ticket 4711', () => {
  test('an export with limit 10 holds all 34 merge requests', () => {
    const newer = [...Array(7).keys()].map((n) =>
      mergeRequest(934 - n, `2026-03-02T16:41:0${7 - n}Z`),
    )
    const closedByBot = [...Array(12).keys()].map((n) =>
      mergeRequest(911 + n, '2026-02-27T09:00:00Z'),
    )
    const older = [...Array(15).keys()].map((n) =>
      mergeRequest(899 - n, `2026-02-26T15:20:${44 - n}Z`),
    )
    const store = new MergeRequestStore([...newer, ...closedByBot, ...older])

    const ids = exportIds(store, 10)

    expect(new Set(ids).size).toBe(34)
  })
})
