import { expect, test } from 'vitest'
import { percentileOf } from './percentile.ts'

test.each([
  [10, { below: 0, equal: 2, of: 10 }],
  [45, { below: 2, equal: 5, of: 10 }],
  [85, { below: 7, equal: 3, of: 10 }],
])('is at %d with %o', (value, standing) => {
  expect(percentileOf(standing)).toEqual({ value, of: 10 })
})

test('there is none in a cohort of nine', () => {
  expect(percentileOf({ below: 0, equal: 9, of: 9 })).toBeNull()
})
