import { expect, test } from 'vitest'
import type { JournalBatch } from '../../../server/shared/journal.ts'
import { pieceLimits } from './batch-limits.ts'
import { packBatches } from './pack-batches.ts'

const document = { challenge: 'cart', language: 'typescript', path: 'cart.ts' } as const

function batch(number: number, length: number): JournalBatch {
  return { number, documents: [document], entries: [{ at: 0, doc: 0, edit: [[0, 0, 'x'.repeat(length)]] }] }
}

test('small batches travel together, up to the number that a request may hold', () => {
  const pending = Array.from({ length: pieceLimits.requestBatches + 3 }, (_, number) => batch(number, 1))
  expect(packBatches(pending)).toEqual(pending.slice(0, pieceLimits.requestBatches))
})

test('large batches travel in parts, in order', () => {
  const half = pieceLimits.requestLength / 2
  const pending = [batch(0, half), batch(1, half), batch(2, 1)]
  expect(packBatches(pending).map(({ number }) => number)).toEqual([0, 1])
})

test('a batch that is too large by itself still goes', () => {
  expect(packBatches([batch(0, pieceLimits.requestLength + 1), batch(1, 1)]).map(({ number }) => number)).toEqual([0])
})

test('nothing packs to nothing', () => {
  expect(packBatches([])).toEqual([])
})
