import { expect, test } from 'vitest'
import { addBuckets, quantile } from './quantile.ts'

const bounds = [1, 2, 4]

test.each([
  { buckets: [10, 0, 0, 0], share: 0.5, value: 0.5 },
  { buckets: [5, 5, 0, 0], share: 0.5, value: 1 },
  { buckets: [0, 0, 10, 0], share: 0.25, value: 2.5 },
  { buckets: [0, 10, 0, 0], share: 1, value: 2 },
])('a share of $share of $buckets lies below $value', ({ buckets, share, value }) => {
  expect(quantile(bounds, buckets, share)).toBe(value)
})

test('what is beyond the last bound is told as that bound, and nothing as nothing', () => {
  expect(quantile(bounds, [0, 0, 0, 3], 0.95)).toBe(4)
  expect(quantile(bounds, [0, 0, 0, 0], 0.95)).toBeNull()
})

test('buckets of several processes are added up, whichever has more', () => {
  expect(addBuckets([1, 2], [1, 0, 5])).toEqual([2, 2, 5])
})
