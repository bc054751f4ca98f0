import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JournalBatch } from '../shared/journal.ts'
import { packBatch, unpackBatch } from './packed-batch.ts'

const documents: JournalBatch['documents'] = [
  { challenge: 'protected-branches', language: 'typescript', path: 'branch-access.ts' },
]

test('any text comes back as it went in, lone surrogates and NUL too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
      const batch: JournalBatch = { number: 7, documents, entries: [{ at, doc: 0, edit: [[0, 0, text]] }] }
      expect(unpackBatch(packBatch(batch))).toEqual(batch)
    }),
  )
  const odd: JournalBatch = { number: 7, documents, entries: [{ at: 1, doc: 0, edit: [[0, 0, '\ud800\0\udc00']] }] }
  expect(unpackBatch(packBatch(odd))).toEqual(odd)
})

test('a batch that was stored as JSON is read', () => {
  const batch: JournalBatch = { number: 7, documents, entries: [{ at: 12, event: 'run' }] }
  expect(unpackBatch(Buffer.from(JSON.stringify(batch)))).toEqual(batch)
})

test('what was packed with the first dictionary is read for ever', () => {
  const stored = Buffer.from('AUP4yRifnwqK8ktSk0tSU3STihLzkjNSiwn7EqJSNzE5ObW4GJd3LQ0MDAww/WICcuLhlRA3AgA=', 'base64')
  expect(unpackBatch(stored)).toEqual({ number: 3, documents, entries: [{ at: 90_000, doc: 0, edit: [[4, 0, 'é']] }] })
})

test('a batch of a second of typing takes less than half', () => {
  const edit = [...'const access'].map((letter, index) => [index, 0, letter] as [number, number, string])
  const batch: JournalBatch = { number: 193, documents, entries: [{ at: 1_091_398, doc: 0, edit }] }
  expect(packBatch(batch).length).toBeLessThan(JSON.stringify(batch).length / 2)
})

test('other bytes are refused', () => {
  expect(() => unpackBatch(Buffer.of(9, 9))).toThrow('stored in a way that is not known: 9')
})
