import { expect, test } from 'vitest'
import { lineDifference } from './line-difference.ts'

test('a changed line stands beneath the one it replaces, with both numbers', () => {
  expect(lineDifference('a\nb\nc\n', 'a\nB\nc\n')).toEqual([
    { kind: 'same', before: 1, after: 1, text: 'a' },
    { kind: 'removed', before: 2, after: null, text: 'b' },
    { kind: 'added', before: null, after: 2, text: 'B' },
    { kind: 'same', before: 3, after: 3, text: 'c' },
  ])
})

test('what lies between two changes and is the same becomes a gap', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
  const changed = lines.with(0, 'first').with(29, 'last')
  const kinds = lineDifference(lines.join('\n'), changed.join('\n')).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'gap')).toHaveLength(1)
  expect(kinds.filter((kind) => kind === 'removed')).toHaveLength(2)
})

test('a file that is new is all added; equal texts have no difference', () => {
  expect(lineDifference('', 'a\n')).toEqual([{ kind: 'added', before: null, after: 1, text: 'a' }])
  expect(lineDifference('a\n', 'a\n')).toEqual([])
})
