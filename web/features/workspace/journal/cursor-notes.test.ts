import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CursorNotes } from './cursor-notes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const cart = { challenge: 'cart', language: 'typescript', path: 'cart.ts' } as const
const price = { ...cart, path: 'price.ts' }

function started(known: ConstructorParameters<typeof CursorNotes>[0] = null) {
  const record = vi.fn()
  return { record, notes: new CursorNotes(known, record) }
}

test('a cursor that rests is noted once, however far it wandered before', () => {
  const { notes, record } = started()
  for (const offset of [1, 2, 3]) notes.moved(cart, offset)
  vi.advanceTimersByTime(10_000)
  expect(record.mock.calls).toEqual([[cart, 3]])
  notes.moved(cart, 3)
  vi.advanceTimersByTime(10_000)
  expect(record).toHaveBeenCalledTimes(1)
})

test('typing needs no note, the inside of a bracket that closed itself does', () => {
  const { notes, record } = started()
  notes.recorded({ at: 1, document: cart, edit: [[5, 0, 'f']] })
  notes.moved(cart, 6)
  vi.advanceTimersByTime(10_000)
  expect(record).not.toHaveBeenCalled()
  notes.recorded({ at: 1, document: cart, edit: [[6, 0, '()']] })
  notes.moved(cart, 7)
  vi.advanceTimersByTime(10_000)
  expect(record.mock.calls).toEqual([[cart, 7]])
})

test('another file is another place, and what the server knows needs no note', () => {
  const { notes, record } = started({ ...cart, offset: 4 })
  notes.moved(cart, 4)
  vi.advanceTimersByTime(10_000)
  expect(record).not.toHaveBeenCalled()
  notes.moved(price, 4)
  vi.advanceTimersByTime(10_000)
  expect(record.mock.calls).toEqual([[price, 4]])
})
