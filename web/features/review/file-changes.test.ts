import { expect, test } from 'vitest'
import { fileChanges } from './file-changes.ts'

test('says what became of each file, touched ones first', () => {
  const given = { 'a.ts': '1', 'b.ts': '2', 'c.ts': '3' }
  const files = { 'a.ts': '1', 'b.ts': 'two', 'd.ts': '4' }
  expect(fileChanges(given, files)).toEqual([
    { path: 'b.ts', kind: 'changed' },
    { path: 'd.ts', kind: 'added' },
    { path: 'c.ts', kind: 'deleted' },
    { path: 'a.ts', kind: 'same' },
  ])
})
