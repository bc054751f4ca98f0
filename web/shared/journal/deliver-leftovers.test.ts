import { expect, test } from 'vitest'
import type { JournalAppend } from '../../../server/shared/journal.ts'
import { ApiError, offlineError } from '../api/api-error.ts'
import type { BatchStore, KeptBatch } from './batch-store.ts'
import { deliverLeftovers } from './deliver-leftovers.ts'

function kept(number: number, writer = 'w'): KeptBatch {
  return { attempt: 'a', writer, number, batch: { number, documents: [], entries: [{ at: 1, event: 'focus' }] } }
}

function storeOf(batches: KeptBatch[]): BatchStore & { left(): number[] } {
  let all = batches
  return {
    put: async () => {},
    removeBelow: async (_attempt, writer, next) => {
      all = all.filter((each) => each.writer !== writer || each.number >= next)
    },
    list: async () => all,
    left: () => all.map(({ number }) => number),
  }
}

test('what earlier pages left goes out in order, each by its own writer, and is forgotten', async () => {
  const store = storeOf([kept(3), kept(4), kept(5, 'v')])
  const sent: JournalAppend[] = []
  const outcome = await deliverLeftovers('a', store, async (append) => sent.push(append))
  expect(outcome).toEqual({ delivered: 3, refused: 0 })
  expect(sent).toEqual([
    { writer: 'w', batches: [kept(3).batch, kept(4).batch] },
    { writer: 'v', batches: [kept(5).batch] },
  ])
  expect(store.left()).toEqual([])
})

test('what the server refuses for good is counted and forgotten', async () => {
  const store = storeOf([kept(3), kept(4)])
  const send = () => Promise.reject(new ApiError('journal-taken', 'Taken.'))
  expect(await deliverLeftovers('a', store, send)).toEqual({ delivered: 0, refused: 2 })
  expect(store.left()).toEqual([])
})

test('without a line everything stays', async () => {
  const store = storeOf([kept(3), kept(4)])
  await expect(deliverLeftovers('a', store, () => Promise.reject(offlineError()))).rejects.toThrow('cannot be reached')
  expect(store.left()).toEqual([3, 4])
})

test('a browser that forbids storage has nothing to deliver', async () => {
  const store = { ...storeOf([]), list: () => Promise.reject(new Error('SecurityError')) }
  expect(await deliverLeftovers('a', store, async () => {})).toEqual({ delivered: 0, refused: 0 })
})
