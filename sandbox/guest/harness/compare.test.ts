import { expect, it } from 'vitest'
import type { Comparison } from '../../challenge.ts'
import { matches } from './compare.ts'

const table: readonly [Comparison, unknown, unknown, boolean][] = [
  ['exact', 1, 1, true],
  ['exact', 0, -0, true],
  ['exact', Number.NaN, Number.NaN, true],
  ['exact', '1', 1, false],
  ['exact', null, undefined, false],
  ['exact', [1, [2]], [1, [2]], true],
  ['exact', [1, 2], [2, 1], false],
  ['exact', [1], { 0: 1, length: 1 }, false],
  ['exact', { a: 1, b: undefined }, { a: 1 }, true],
  ['exact', { a: 1, b: null }, { a: 1 }, false],
  ['exact', new Map(), {}, false],
  ['exact', new Date(0), {}, false],
  ['exact', 0.1 + 0.2, 0.3, false],
  ['close', 0.1 + 0.2, 0.3, true],
  ['close', { a: [1e20 + 1] }, { a: [1e20] }, true],
  ['close', 1, 1.00001, false],
  ['close', 0, 1e-12, false],
  ['close', Number.POSITIVE_INFINITY, 5, false],
  ['unordered', [1, 2, 2], [2, 1, 2], true],
  ['unordered', [1, 1, 2], [2, 1, 2], false],
  ['unordered', [[1, 2], { a: [3, 4] }], [{ a: [4, 3] }, [2, 1]], true],
  ['unordered', ['a'], ['a', 'a'], false],
]

it.each(table)('%s: %j and %j: %s', (comparison, received, expected, answer) => {
  expect(matches(received, expected, comparison)).toBe(answer)
  expect(matches(expected, received, comparison)).toBe(answer)
})
