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

/** A server whose journal answers as it is told to, and that keeps the rest. */
function serverOf(
  journal: () => Promise<unknown>,
  beside = async (append: JournalAppend) => ({ kept: append.batches.length }),
) {
  const sent: JournalAppend[] = []
  const kept: JournalAppend[] = []
  return {
    sent,
    kept,
    send: (append: JournalAppend) => {
      sent.push(append)
      return journal()
    },
    setAside: (append: JournalAppend) => {
      kept.push(append)
      return beside(append)
    },
  }
}

const refuse = (code: 'journal-taken' | 'journal-gap' | 'attempt-over' | 'invalid-input' | 'too-large') => () =>
  Promise.reject(new ApiError(code, 'No.'))

test('what earlier pages left goes out in order, each by its own writer, and is forgotten', async () => {
  const store = storeOf([kept(3), kept(4), kept(5, 'v')])
  const server = serverOf(async () => {})
  expect(await deliverLeftovers('a', store, server)).toEqual({ delivered: 3, setAside: 0 })
  expect(server.sent).toEqual([
    { writer: 'w', batches: [kept(3).batch, kept(4).batch] },
    { writer: 'v', batches: [kept(5).batch] },
  ])
  expect(server.kept).toEqual([])
  expect(store.left()).toEqual([])
})

test.each(['journal-taken', 'journal-gap', 'attempt-over'] as const)(
  'what the journal refuses with %s is kept beside it, and only then forgotten',
  async (code) => {
    const store = storeOf([kept(3), kept(4)])
    const server = serverOf(refuse(code))
    expect(await deliverLeftovers('a', store, server)).toEqual({ delivered: 0, setAside: 2 })
    expect(server.kept).toEqual([{ writer: 'w', batches: [kept(3).batch, kept(4).batch] }])
    expect(store.left()).toEqual([])
  },
)

test('what the journal had already is not counted as kept beside it', async () => {
  const store = storeOf([kept(3), kept(4)])
  const server = serverOf(refuse('journal-taken'), async () => ({ kept: 1 }))
  expect(await deliverLeftovers('a', store, server)).toEqual({ delivered: 1, setAside: 1 })
  expect(store.left()).toEqual([])
})

test('what the server takes in neither place stays, and so does all behind it', async () => {
  const full = storeOf([kept(3), kept(4), kept(5, 'v')])
  const none = { delivered: 0, setAside: 0 }
  expect(await deliverLeftovers('a', full, serverOf(refuse('attempt-over'), refuse('too-large')))).toEqual(none)
  expect(await deliverLeftovers('a', full, serverOf(refuse('invalid-input')))).toEqual(none)
  expect(full.left()).toEqual([3, 4, 5])
})

test('without a line everything stays', async () => {
  const store = storeOf([kept(3), kept(4)])
  const noLine = () => Promise.reject(offlineError())
  await expect(deliverLeftovers('a', store, serverOf(noLine))).rejects.toThrow('cannot be reached')
  await expect(deliverLeftovers('a', store, serverOf(refuse('journal-taken'), noLine))).rejects.toThrow(
    'cannot be reached',
  )
  expect(store.left()).toEqual([3, 4])
})

test('a browser that forbids storage has nothing to deliver', async () => {
  const store = { ...storeOf([]), list: () => Promise.reject(new Error('SecurityError')) }
  expect(
    await deliverLeftovers(
      'a',
      store,
      serverOf(async () => {}),
    ),
  ).toEqual({ delivered: 0, setAside: 0 })
})
