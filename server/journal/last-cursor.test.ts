import { expect, test } from 'vitest'
import type { JournalBatch } from '../shared/journal.ts'
import { lastCursor } from './last-cursor.ts'

const cart = { challenge: 'cart', language: 'typescript', path: 'cart.ts' } as const
const price = { ...cart, path: 'price.ts' }

const batch = (...entries: JournalBatch['entries']): JournalBatch => ({ number: 0, documents: [cart, price], entries })

test.each<[string, JournalBatch['entries'], ReturnType<typeof lastCursor>]>([
  ['nothing tells', [{ at: 1, event: 'focus' }], null],
  ['behind what was typed last', [{ at: 1, doc: 0, edit: [[4, 2, 'abc']] }], { ...cart, offset: 7 }],
  ['where the browser says', [{ at: 1, doc: 1, event: 'cursor', offset: 12 }], { ...price, offset: 12 }],
  [
    'other events leave it',
    [
      { at: 1, doc: 1, event: 'cursor', offset: 12 },
      { at: 2, doc: 0, event: 'copy' },
    ],
    { ...price, offset: 12 },
  ],
  [
    'in a file that was renamed',
    [{ at: 1, doc: 0, file: 'rename', to: 'new.ts' }],
    { ...cart, path: 'new.ts', offset: 0 },
  ],
])('%s', (_, entries, cursor) => {
  expect(lastCursor([batch(...entries)], null)).toEqual(cursor)
})

test('later batches go on from earlier ones', () => {
  const first = lastCursor([batch({ at: 1, doc: 0, edit: [[0, 0, 'x']] })], null)
  expect(lastCursor([batch({ at: 2, event: 'blur' })], first)).toEqual({ ...cart, offset: 1 })
})
