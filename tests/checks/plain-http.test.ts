import { expect, test } from 'vitest'
import { secureOnlyUses } from './plain-http.ts'

test.each([
  ['const id = crypto.randomUUID()', [1]],
  ["\nconst id = crypto['randomUUID']()", [2]],
  ['const { randomUUID } = crypto', [1]],
  ["import { randomUUID } from 'node:crypto'", [1]],
  ['await crypto.subtle.digest(name, bytes)', [1]],
  ['// crypto.randomUUID is missing there', []],
  ['crypto.getRandomValues(bytes)', []],
])('%s', (text, lines) => {
  const found = secureOnlyUses({ path: 'web/a.ts', text }).map(({ line }) => line)
  expect([...new Set(found)]).toEqual(lines)
})
