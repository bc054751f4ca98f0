import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError, offlineError } from '../../../shared/api/api-error.ts'
import { cutAfterMs, keepAfterMs } from '../../../shared/journal/batch-limits.ts'
import type { BatchStore, KeptBatch } from '../../../shared/journal/batch-store.ts'
import { Journal, type JournalOptions } from './journal.ts'

const writer = '11111111-1111-4111-8111-111111111111'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that stores batches by number, as ours does, and a line to it that can be cut. */
function world({ next = 0 } = {}) {
  const stored = new Map<number, string>()
  const kept = new Map<number, KeptBatch>()
  const requests: number[][] = []
  const line = { failure: null as ApiError | null, storage: true }
  const store: BatchStore = {
    put: async (batch) => {
      if (!line.storage) throw new Error('QuotaExceededError')
      kept.set(batch.number, batch)
    },
    removeBelow: async (_attempt, _writer, below) => {
      for (const number of kept.keys()) if (number < below) kept.delete(number)
    },
    list: async () => [...kept.values()],
  }
  const send: JournalOptions['send'] = async (append) => {
    requests.push(append.batches.map(({ number }) => number))
    if (line.failure) throw line.failure
    for (const batch of append.batches) stored.set(batch.number, JSON.stringify(batch.entries))
    return { next: Math.max(next - 1, ...stored.keys()) + 1, dropped: 0 }
  }
  const journal = new Journal({ attempt: 'a', writer, next, store, send })
  const type = (text: string) =>
    journal.record({ at: 1, event: 'open', document: { challenge: 'c', language: 'javascript', path: text } })
  return { journal, stored, kept, requests, line, send, type, status: () => journal.status.get() }
}

describe('saving', () => {
  test('entries wait for company, then go out as one batch and are forgotten here', async () => {
    const { type, requests, kept, status } = world({ next: 4 })
    type('a')
    type('b')
    expect([requests, status().phase, status().unsent]).toEqual([[], 'saving', 1])
    await vi.advanceTimersByTimeAsync(cutAfterMs)
    expect([requests, kept.size, status()]).toEqual([
      [[4]],
      0,
      { phase: 'saved', reason: null, message: null, unsent: 0, kept: true },
    ])
  })

  test('who watches hears of a change, not of a keystroke', () => {
    const { type, journal } = world()
    const heard = vi.fn()
    journal.status.subscribe(heard)
    for (const key of 'abc') type(key)
    expect(heard).toHaveBeenCalledOnce()
  })

  test('what is typed while a request is under way goes out with the next', async () => {
    const { type, requests, journal } = world()
    type('a')
    const flushed = journal.flush()
    type('b')
    await flushed
    expect(requests).toEqual([[0]])
    await vi.advanceTimersByTimeAsync(cutAfterMs)
    expect(requests).toEqual([[0], [1]])
  })
})

describe('a line that fails', () => {
  test('batches stay in the store and are sent again, in order, when the line is back', async () => {
    const { type, requests, kept, line, status, journal } = world()
    line.failure = offlineError()
    type('a')
    await vi.advanceTimersByTimeAsync(cutAfterMs)
    type('b')
    expect([status().phase, status().unsent, kept.size]).toEqual(['offline', 2, 1])
    await vi.advanceTimersByTimeAsync(cutAfterMs)
    expect(kept.size).toBe(2)
    line.failure = null
    journal.retryNow()
    await vi.advanceTimersByTimeAsync(0)
    expect([requests.at(-1), status().phase, status().unsent, kept.size]).toEqual([[0, 1], 'saved', 0, 0])
  })

  test('it is tried again by itself', async () => {
    const { type, line, status } = world()
    line.failure = new ApiError('unavailable', 'Busy.')
    type('a')
    await vi.advanceTimersByTimeAsync(cutAfterMs)
    line.failure = null
    await vi.advanceTimersByTimeAsync(1_000)
    expect(status().phase).toBe('saved')
  })

  test('flushing says that it did not work', async () => {
    const { type, line, journal } = world()
    line.failure = offlineError()
    type('a')
    await expect(journal.flush()).rejects.toThrow('The server cannot be reached.')
  })

  test('a crash costs a moment of typing: the batch in the making is kept, and gives way to the finished one', async () => {
    const { type, kept, journal } = world()
    type('a')
    type('b')
    await vi.advanceTimersByTimeAsync(keepAfterMs)
    expect(kept.get(0)?.batch.entries).toHaveLength(2)
    type('c')
    await vi.advanceTimersByTimeAsync(keepAfterMs)
    expect(kept.get(0)?.batch.entries).toHaveLength(3)
    await journal.flush()
    await vi.advanceTimersByTimeAsync(keepAfterMs)
    expect(kept.size).toBe(0)
  })

  test('a browser that keeps nothing is told of, and saving goes on', async () => {
    const { type, line, status, stored } = world()
    line.storage = false
    type('a')
    await vi.advanceTimersByTimeAsync(cutAfterMs)
    expect([status().kept, status().phase, stored.size]).toEqual([false, 'saved', 1])
  })
})

describe('refusals', () => {
  test('another writer ends this tab: nothing more is recorded, what is unsent stays kept', async () => {
    const { type, line, status, kept, requests } = world()
    line.failure = new ApiError('journal-taken', 'Taken.', { expected: 3 })
    type('a')
    await vi.advanceTimersByTimeAsync(cutAfterMs)
    type('b')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(requests).toEqual([[0]])
    expect([status().phase, status().reason, status().unsent, kept.size]).toEqual(['stopped', 'taken', 1, 1])
  })

  test('a server that already has the batch moves this tab on', async () => {
    const { type, line, status, requests } = world()
    line.failure = new ApiError('journal-gap', 'Gap.', { expected: 1 })
    type('a')
    await vi.advanceTimersByTimeAsync(cutAfterMs)
    line.failure = null
    type('b')
    await vi.advanceTimersByTimeAsync(cutAfterMs)
    expect([requests, status().phase]).toEqual([[[0], [1]], 'saved'])
  })
})

describe('carrying', () => {
  test('a request takes along what is unsent, and its answer acknowledges it', async () => {
    const { type, journal, send, requests, status } = world()
    type('a')
    const answer = await journal.carry(async (append) => {
      await send(append)
      return 'ran'
    })
    expect([answer, requests, status().phase]).toEqual(['ran', [[0]], 'saved'])
    await vi.advanceTimersByTimeAsync(cutAfterMs)
    expect(requests).toEqual([[0]])
  })

  test('a request that fails for its own reasons leaves the batches to be sent', async () => {
    const { type, journal, stored, status } = world()
    type('a')
    const refused = journal.carry(() => Promise.reject(new ApiError('rate-limited', 'Slow down.')))
    await expect(refused).rejects.toThrow('Slow down.')
    expect(status()).toMatchObject({ phase: 'saving', unsent: 1 })
    await journal.flush()
    expect([...stored.keys()]).toEqual([0])
  })

  test('a server that restarts is asked again, with what was typed meanwhile', async () => {
    const { type, journal, send, line, stored, status } = world()
    type('a')
    line.failure = offlineError()
    const answer = journal.carry((append) => send(append).then(() => 'ran'))
    await vi.advanceTimersByTimeAsync(500)
    type('b')
    line.failure = null
    await vi.advanceTimersByTimeAsync(1_500)
    await expect(answer).resolves.toBe('ran')
    expect([[...stored.keys()], status().phase]).toEqual([[0, 1], 'saved'])
  })

  test('a line that is down is given up after a while, and at once where it was down before', async () => {
    const { type, journal, send, line } = world()
    line.failure = offlineError()
    const outcome = vi.fn()
    type('a')
    journal.carry((append) => send(append)).catch(outcome)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(outcome).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(outcome).toHaveBeenCalledOnce()
    await expect(journal.carry((append) => send(append))).rejects.toThrow('The server cannot be reached.')
  })

  test('a request that is not answered soon keeps nothing from being saved, and is given up with its line', async () => {
    const { type, journal, requests, status } = world()
    const outcome = vi.fn()
    const swallowed = Promise.withResolvers<never>()
    type('a')
    journal.carry(() => swallowed.promise).catch(outcome)
    await vi.advanceTimersByTimeAsync(5_000)
    expect([requests, status().phase]).toEqual([[[0]], 'saved'])
    await vi.advanceTimersByTimeAsync(15_000)
    swallowed.reject(offlineError())
    await vi.advanceTimersByTimeAsync(0)
    expect(outcome).toHaveBeenCalledOnce()
  })

  test('more than fits is delivered before', async () => {
    const { journal, requests, send } = world()
    const document = { challenge: 'c', language: 'javascript', path: 'a.js' } as const
    for (let n = 0; n < 6; n += 1) journal.record({ at: n, document, edit: [[0, 0, 'x'.repeat(200_000)]] })
    await journal.carry((append) => send(append))
    expect(requests).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ])
  })
})

test('the last append of a page holds what was typed a moment ago', () => {
  const { type, journal } = world()
  type('a')
  expect(journal.takeAppend()).toEqual({
    writer,
    batches: [
      {
        number: 0,
        documents: [{ challenge: 'c', language: 'javascript', path: 'a' }],
        entries: [{ at: 1, doc: 0, event: 'open' }],
      },
    ],
  })
})
