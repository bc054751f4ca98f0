import { expect, test } from 'vitest'
import { type DocumentRef, journalBatch } from '../../../../server/shared/journal.ts'
import { pieceLimits } from '../../../shared/journal/batch-limits.ts'
import { BatchBuilder } from './batch-builder.ts'
import type { NewEntry } from './entry.ts'

const cart = { challenge: 'cart', language: 'typescript', path: 'cart.ts' } as const
const readme = { ...cart, path: 'README.md' }

test('entries share the documents they name, and the batch is one that the server takes', () => {
  const builder = new BatchBuilder()
  builder.add({ at: 1, event: 'focus' })
  builder.add({ at: 2, document: cart, edit: [[0, 0, 'a']] })
  builder.add({ at: 3, document: readme, event: 'open' })
  builder.add({ at: 4, document: { ...cart }, file: 'rename', to: 'basket.ts' })
  const batch = builder.cut(7)
  expect(batch).toEqual({
    number: 7,
    documents: [cart, readme],
    entries: [
      { at: 1, event: 'focus' },
      { at: 2, doc: 0, edit: [[0, 0, 'a']] },
      { at: 3, doc: 1, event: 'open' },
      { at: 4, doc: 0, file: 'rename', to: 'basket.ts' },
    ],
  })
  expect(journalBatch.parse(batch)).toEqual(batch)
})

test('cutting empties it', () => {
  const builder = new BatchBuilder()
  expect(builder.cut(0)).toBeNull()
  builder.add({ at: 1, event: 'run' })
  builder.cut(0)
  expect([builder.isEmpty, builder.cut(1)]).toEqual([true, null])
})

test('the latest edit can be named after the fact; anything else is left alone', () => {
  const builder = new BatchBuilder()
  builder.add({ at: 1, document: cart, edit: [[0, 0, 'typed']] })
  builder.add({ at: 2, document: cart, edit: [[0, 0, 'pasted']] })
  builder.amendLastEdit('paste')
  builder.add({ at: 3, event: 'run' })
  builder.amendLastEdit('drop')
  expect(builder.cut(0)?.entries).toEqual([
    { at: 1, doc: 0, edit: [[0, 0, 'typed']] },
    { at: 2, doc: 0, edit: [[0, 0, 'pasted']], via: 'paste' },
    { at: 3, event: 'run' },
  ])
})

const focus = (): NewEntry => ({ at: 1, event: 'focus' })
const open = (n: number): NewEntry => ({ at: 1, event: 'open', document: { ...cart, path: `${n}` } })
const paste = (): NewEntry => ({ at: 1, document: cart, edit: [[0, 0, 'x'.repeat(100_000)]] })

test.each([
  ['entries', focus, pieceLimits.batchEntries],
  ['documents', open, pieceLimits.batchDocuments],
  ['text', paste, 2],
])('it is full by %s', (_, entry, count) => {
  const builder = new BatchBuilder()
  for (let n = 0; n < count; n += 1) {
    expect(builder.isFull).toBe(false)
    builder.add(entry(n))
  }
  expect(builder.isFull).toBe(true)
})

test('keystrokes of one moment are one entry; a pause, a paste or another file begins a new one', () => {
  const builder = new BatchBuilder()
  const key = (at: number, text: string, document: DocumentRef = cart) =>
    builder.add({ at, document, edit: [[at, 0, text]] })
  key(0, 'a')
  key(100, 'b')
  key(200, '()')
  key(301, 'c')
  key(310, 'a longer text')
  key(320, 'd')
  key(330, 'e', { ...cart, path: 'other.ts' })
  expect(builder.cut(0)?.entries.map((entry) => 'edit' in entry && [entry.at, entry.edit.length])).toEqual([
    [0, 3],
    [301, 1],
    [310, 1],
    [320, 1],
    [330, 1],
  ])
})

test('a paste of one character leaves the typing before it alone', () => {
  const builder = new BatchBuilder()
  builder.add({ at: 0, document: cart, edit: [[0, 0, 'a']] })
  builder.add({ at: 50, document: cart, edit: [[1, 0, ';']] })
  builder.amendLastEdit('paste')
  expect(builder.cut(0)?.entries).toEqual([
    { at: 0, doc: 0, edit: [[0, 0, 'a']] },
    { at: 50, doc: 0, edit: [[1, 0, ';']], via: 'paste' },
  ])
})
