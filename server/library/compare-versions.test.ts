import { expect, test } from 'vitest'
import { fileChanges } from './compare-versions.ts'

test('what differs comes first; bytes that are no text are told by their number', () => {
  const before = { 'a.md': { text: 'a' }, 'b.md': { text: 'b' }, 'old.png': { base64: 'AAAA' } }
  const after = { 'a.md': { text: 'a' }, 'b.md': { text: 'B' }, 'new.md': { text: 'n' } }
  expect(fileChanges(before, after)).toEqual([
    { path: 'b.md', kind: 'changed', before: 'b', after: 'B', isText: true },
    { path: 'new.md', kind: 'added', before: null, after: 'n', isText: true },
    { path: 'old.png', kind: 'removed', before: '3 bytes', after: null, isText: false },
    { path: 'a.md', kind: 'same', before: 'a', after: 'a', isText: true },
  ])
})
