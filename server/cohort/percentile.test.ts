import { expect, test } from 'vitest'
import { percentileOf } from './percentile.ts'

const ten = [
  { score: 10, count: 2 },
  { score: 50, count: 5 },
  { score: 100, count: 3 },
]

test.each([
  [10, 10],
  [50, 45],
  [100, 85],
])('%d of 2 × 10, 5 × 50 and 3 × 100 is at %d', (score, value) => {
  expect(percentileOf(score, ten)).toEqual({ value, of: 10 })
})

test('there is none without a score or in a cohort of nine', () => {
  expect(percentileOf(null, ten)).toBeNull()
  expect(percentileOf(50, [{ score: 50, count: 9 }])).toBeNull()
})
