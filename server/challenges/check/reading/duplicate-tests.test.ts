import { expect, test } from 'vitest'
import { duplicateTests } from './duplicate-tests.ts'
import { findings } from './testing.ts'

test('a hidden case that calls what a visible one calls', () => {
  const yaml = 'module: count\ncall: count\ncases:\n  - { name: a pair, args: [[1, 2]], expect: 2 }\n'
  expect(findings(duplicateTests, { 'tests/hidden/edges.yaml': yaml })).toEqual([
    'warning tests/hidden/edges.yaml: `edges > a pair` is the same test as `example > two` (visible); remove one, or ask something else',
  ])
})

test('other values are another test, however alike', () => {
  const yaml =
    'module: count\ncall: count\ncases:\n  - { name: a, args: [.nan], expect: 0 }\n  - { name: b, args: [null], expect: 0 }\n'
  expect(findings(duplicateTests, { 'tests/hidden/edges.yaml': yaml })).toEqual([])
})

test('scripts are compared by what their tests do', () => {
  const visible = "test('one', () => { expect(count([1])).toBe(1) })"
  const hidden =
    "\ntest('again', () => {\n  expect(count([1])).toBe(1)\n})\ntest.each([1])('%i', (n) => { expect(n) })\n"
  expect(findings(duplicateTests, { 'tests/visible/a.test.js': visible, 'tests/hidden/b.test.js': hidden })).toEqual([
    'warning tests/hidden/b.test.js:2: `again` is the same test as `one` (visible); remove one, or ask something else',
  ])
})
