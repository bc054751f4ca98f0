import { describe, expect, test } from 'vitest'
import { InvalidCursorError } from './src/cursor'
import { listMergeRequests } from './src/list-merge-requests'
import { MergeRequestStore } from './src/store'

const project = 'freight/routing'
const noon = '2026-02-27T12:00:00Z'
const oneBefore = '2026-02-27T11:59:59Z'
const oneAfter = '2026-02-27T12:00:01Z'

/** What the list handed out before the change: {"u":"2026-02-27T12:00:00Z"} */
const oldCursorAtNoon = 'eyJ1IjoiMjAyNi0wMi0yN1QxMjowMDowMFoifQ'

function mergeRequest(id, updatedAt, more = {}) {
  return { id, project, title: `Merge request ${id}`, state: 'open', updatedAt, ...more }
}

function storeOf(...rows) {
  return new MergeRequestStore(rows)
}

function idsOf(page) {
  return page.items.map((row) => row.id)
}

/** The ids page by page; `between` runs after each page that is not the last. */
function walk(store, query, between = (_page, _cursor) => {}) {
  const pages = []
  let cursor
  for (let page = 0; page < 200; page++) {
    const answer = listMergeRequests(store, { project, ...query, cursor })
    pages.push(idsOf(answer))
    if (answer.nextCursor === null) return pages
    cursor = answer.nextCursor
    between(pages.length, cursor)
  }
  throw new Error('The walk does not come to an end.')
}

describe('nothing lost, nothing twice', () => {
  const mixed = [
    ...[1, 2, 3].map((id) => mergeRequest(id, oneBefore)),
    ...[10, 11, 12, 13, 14, 15, 16].map((id) => mergeRequest(id, noon)),
    ...[20, 21].map((id) => mergeRequest(id, oneAfter)),
  ]
  const expected = [21, 20, 16, 15, 14, 13, 12, 11, 10, 3, 2, 1]

  test.each([1, 3, 5, 11, 12])('limit %i, seven rows of one second', (limit) => {
    const pages = walk(storeOf(...mixed), { limit })
    expect(pages.flat()).toEqual(expected)
    expect(
      pages
        .map((page) => page.length)
        .slice(0, -1)
        .every((length) => length === limit),
    ).toBe(true)
  })

  test('a project in which every row has the same time', () => {
    const rows = [...Array(45).keys()].map((n) => mergeRequest(n + 1, noon))
    expect(walk(storeOf(...rows), { limit: 7 }).flat()).toEqual(rows.map((row) => row.id).reverse())
  })

  test('a filter by state, with rows of one second in both states', () => {
    const rows = [...Array(9).keys()].map((n) =>
      mergeRequest(n + 1, noon, { state: n % 2 ? 'merged' : 'open' }),
    )
    expect(walk(storeOf(...rows), { limit: 2, state: 'open' })).toEqual([[9, 7], [5, 3], [1]])
  })

  test('rows of another project with the same time stay out', () => {
    const store = storeOf(
      mergeRequest(3, noon),
      mergeRequest(2, noon, { project: 'freight/docs' }),
      mergeRequest(1, noon),
    )
    expect(walk(store, { limit: 1 })).toEqual([[3], [1]])
  })
})

describe('order', () => {
  test('equal times: highest id first, as numbers', () => {
    const store = storeOf(...[9, 1000, 10, 99, 100].map((id) => mergeRequest(id, noon)))
    expect(walk(store, { limit: 2 })).toEqual([[1000, 100], [99, 10], [9]])
  })

  test('a newer row comes first whatever its id', () => {
    const store = storeOf(
      mergeRequest(500, oneBefore),
      mergeRequest(1, oneAfter),
      mergeRequest(250, noon),
    )
    expect(walk(store, { limit: 1 })).toEqual([[1], [250], [500]])
  })

  test('does not depend on the order in which the store returns rows, nor on that order staying the same', () => {
    const rows = [4, 1, 3, 6, 2, 5].map((id) => mergeRequest(id, noon))
    const store = storeOf(...rows)
    const touchStorage = () => store.save(rows[0])
    expect(walk(store, { limit: 2 }, touchStorage)).toEqual([
      [6, 5],
      [4, 3],
      [2, 1],
    ])
  })
})

describe('rows that move during a walk', () => {
  const rows = () => [6, 5, 4, 3, 2, 1].map((id) => mergeRequest(id, noon))

  test('a new row at the top shifts nothing', () => {
    const store = storeOf(...rows())
    const pages = walk(store, { limit: 2 }, (page) =>
      store.save(mergeRequest(100 + page, oneAfter)),
    )
    expect(pages).toEqual([
      [6, 5],
      [4, 3],
      [2, 1],
    ])
  })

  test('a row that was seen and is deleted takes no other with it', () => {
    const store = storeOf(...rows())
    const pages = walk(store, { limit: 2 }, (page) => page === 1 && store.remove(6))
    expect(pages.flat()).toEqual([6, 5, 4, 3, 2, 1])
  })

  test('the row at which the cursor stands is deleted', () => {
    const store = storeOf(...rows())
    const pages = walk(store, { limit: 2 }, (page) => page === 1 && store.remove(5))
    expect(pages.flat()).toEqual([6, 5, 4, 3, 2, 1])
  })

  test('the row at which the cursor stands changes and moves to the top', () => {
    const store = storeOf(...rows())
    const pages = walk(
      store,
      { limit: 2 },
      (page) => page === 1 && store.save(mergeRequest(5, oneAfter)),
    )
    expect(pages.flat()).toEqual([6, 5, 4, 3, 2, 1])
  })
})

describe('cursors', () => {
  test('one from before the change goes on with the first strictly older row', () => {
    const store = storeOf(
      mergeRequest(9, noon),
      mergeRequest(8, noon),
      mergeRequest(7, oneBefore),
      mergeRequest(6, oneBefore),
    )
    const page = listMergeRequests(store, { project, limit: 1, cursor: oldCursorAtNoon })
    expect(idsOf(page)).toEqual([7])
    expect(idsOf(listMergeRequests(store, { project, limit: 1, cursor: page.nextCursor }))).toEqual(
      [6],
    )
  })

  test('can stand in a URL as they are', () => {
    const store = storeOf(...[...Array(32).keys()].map((n) => mergeRequest(n * 997 + 1, noon)))
    const cursors = []
    walk(store, { limit: 1 }, (_page, cursor) => cursors.push(cursor))
    expect(cursors).toHaveLength(31)
    expect(cursors.map(encodeURIComponent)).toEqual(cursors)
  })

  test('foreign ones are refused', () => {
    const foreign = [
      '***', // not base64
      btoa('page 2'), // not JSON
      btoa('17'), // JSON, but no object
      btoa('null'), // null
      btoa('{"u":"at 2026-02-27T12:00:00Z","i":7}'), // with something before the time
      btoa('{"u":"2026-02-27T12:00:00Z or so","i":7}'), // with something after the time
      btoa('{"i":7}'), // without a time
      btoa('{"u":"yesterday","i":7}'), // with a time that is none
      btoa('{"u":1772193600,"i":7}'), // with a number for a time
      btoa('{"u":["2026-02-27T12:00:00Z"],"i":7}'), // with a list for a time
      btoa('{"u":"2026-02-27T12:00:00Z","i":"7"}'), // with a text for a number
    ]
    for (const cursor of foreign) {
      expect(() => listMergeRequests(storeOf(), { project, cursor })).toThrow(InvalidCursorError)
    }
  })
})

describe('limits', () => {
  const many = [...Array(130).keys()].map((n) => mergeRequest(n + 1, noon))

  test('20 rows if no limit is given', () => {
    expect(listMergeRequests(storeOf(...many), { project }).items).toHaveLength(20)
  })

  test('never more than 100 rows', () => {
    expect(walk(storeOf(...many), { limit: 5000 }).map((page) => page.length)).toEqual([100, 30])
  })

  test('anything but a whole number from 1 is a RangeError', () => {
    for (const limit of [0, -1, 2.5, Number.NaN]) {
      expect(() => listMergeRequests(storeOf(), { project, limit })).toThrow(RangeError)
    }
  })

  test('no further page when the rows end exactly with this one', () => {
    expect(walk(storeOf(...many.slice(0, 6)), { limit: 3 })).toHaveLength(2)
    expect(walk(storeOf(), { limit: 3 })).toEqual([[]])
  })
})
