import { expect, test } from 'vitest'
import { scriptFacts } from './script-facts.ts'

test.each<[string, string, string[], boolean]>([
  ["describe('a', () => { test('x', () => {}); describe('inner', () => {}) })", 'a file of its own', ['a'], true],
  ["test('x', () => {}); describe(`b`, () => {})", 'a top-level test', ['cart', 'b'], true],
  ["it.each([1])('x %i', () => {})", 'a table of tests', ['cart'], true],
  ["describe.each([1])('a %i', () => {})", 'a table of groups', [], false],
  ["for (const name of names) describe(name, () => { test('x') })", 'a computed name', [], false],
  ["describe.skipIf(true)('a', () => {})", 'a condition', ['a'], true],
])('%s (%s)', (text, _what, groups, groupsComplete) => {
  expect(scriptFacts('test/cart.test.ts', text)).toEqual({
    errors: [],
    only: [],
    groups: new Set(groups),
    groupsComplete,
  })
})

test.each([
  ["test.only('a', () => {})", [0]],
  ["describe.only('a', () => { it.only('b', () => {}) })", [0, 27]],
  ["test.only.each([1])('a', () => {})", [0]],
  ["fit('a', () => {})", [0]],
  ["list.only('a'); only('b')", []],
])('finds what keeps other tests from running in %s', (text, only) => {
  expect(scriptFacts('cart.test.ts', text).only).toEqual(only)
})

test('tells where a script does not parse', () => {
  expect(scriptFacts('cart.test.ts', "test('a', () => {\n  const = 3\n})").errors).toEqual([
    { offset: 26, message: 'Unexpected token' },
  ])
})
