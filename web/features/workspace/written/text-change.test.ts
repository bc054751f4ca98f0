import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges } from '../../../../server/shared/journal-fold.ts'
import { textChange } from './text-change.ts'

test.each([
  ['a letter typed', 'word', 'words', [4, 0, 's']],
  ['a letter typed into a run of the same', 'aaa', 'aaaa', [3, 0, 'a']],
  ['a letter deleted', 'words', 'word', [4, 1, '']],
  ['a word replaced', 'one two three', 'one 2 three', [4, 3, '2']],
  ['everything deleted', 'all of it', '', [0, 9, '']],
  ['a smile exchanged for another', 'x 😀 y', 'x 😁 y', [2, 2, '😁']],
  ['nothing', 'same', 'same', null],
] as const)('%s', (_, before, after, change) => {
  expect(textChange(before, after)).toEqual(change)
})

const text = fc.string({ unit: 'binary', maxLength: 40 })

test('applied to the text before, the change gives the text after', () => {
  const edits = fc.tuple(text, text, text, text)
  fc.assert(
    fc.property(edits, ([head, tail, removed, inserted]) => {
      const before = head + removed + tail
      const after = head + inserted + tail
      const change = textChange(before, after)
      expect(change === null ? before : applyChanges(before, [change])).toBe(after)
    }),
  )
})

test('well-formed texts never give a change that is not', () => {
  const smiles = fc.string({ unit: fc.constantFrom('😀', '😁', '🎉', 'a'), maxLength: 12 })
  fc.assert(
    fc.property(smiles, smiles, (before, after) => {
      expect(textChange(before, after)?.[2].isWellFormed() ?? true).toBe(true)
    }),
  )
})
