import { expect, test } from 'vitest'
import { literal } from './literal.ts'

test.each([
  [-0, '-0'],
  [Number.NaN, 'NaN'],
  [undefined, 'undefined'],
  [[1, 'a"', null], '[1, "a\\"", null]'],
  [JSON.parse('{"__proto__": {"a": true}}'), '{ ["__proto__"]: { ["a"]: true } }'],
])('%o', (value, text) => {
  expect(literal(value)).toBe(text)
})
