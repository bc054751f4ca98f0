import { expect, test } from 'vitest'
import type { Change } from '../../../../server/shared/journal.ts'
import { applyChanges } from '../../../../server/shared/journal-fold.ts'
import { pieceLimits } from '../../../shared/journal/batch-limits.ts'
import { splitChanges } from './split-changes.ts'

test('a keystroke stays what it is', () => {
  expect(splitChanges([[3, 1, 'x']])).toEqual([[[3, 1, 'x']]])
})

test('no changes make no entry', () => {
  expect(splitChanges([])).toEqual([])
})

test('a paste beyond the limit becomes entries that together do the same', () => {
  const long = 'ab'.repeat(pieceLimits.insertLength)
  const pieces = splitChanges([[2, 3, `${long}!`]])
  expect(pieces.map((piece) => piece.map(([offset, removed, text]) => [offset, removed, text.length]))).toEqual([
    [[2, 3, pieceLimits.insertLength]],
    [[2 + pieceLimits.insertLength, 0, pieceLimits.insertLength]],
    [[2 + 2 * pieceLimits.insertLength, 0, 1]],
  ])
  expect(pieces.reduce((text, piece) => applyChanges(text, piece), '0123456')).toBe(`01${long}!56`)
})

test('a replace-all beyond the limit becomes several entries in the same order', () => {
  const count = pieceLimits.entryChanges + 1
  const changes = Array.from({ length: count }, (_, index): Change => [count - index - 1, 1, 'y'])
  const pieces = splitChanges(changes)
  expect(pieces.map((piece) => piece.length)).toEqual([pieceLimits.entryChanges, 1])
  expect(pieces.flat()).toEqual(changes)
})
