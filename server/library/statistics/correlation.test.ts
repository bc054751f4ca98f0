import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correlation } from './correlation.ts'

const pairs = (xs: readonly number[], ys: readonly number[]) => xs.map((x, index) => [x, ys[index] ?? 0] as const)

test('by hand: sums of squares 10 and 6, of products 6, so 6 / √60', () => {
  expect(correlation(pairs([1, 2, 3, 4, 5], [2, 4, 5, 4, 5]))).toBeCloseTo(6 / Math.sqrt(60), 12)
})

test('point-biserial, by hand: (M1 − M0) / s · √(p q)', () => {
  const passed = [1, 1, 1, 0, 0]
  const rest = [80, 70, 90, 40, 50]
  // M1 = 80, M0 = 45, mean 66, population variance (196 + 16 + 576 + 676 + 256) / 5 = 344.
  expect(correlation(pairs(passed, rest))).toBeCloseTo((35 / Math.sqrt(344)) * Math.sqrt(0.6 * 0.4), 12)
})

test('nothing under five pairs, and nothing where one side does not vary', () => {
  expect(correlation(pairs([1, 2, 3, 4], [1, 2, 3, 4]))).toBeNull()
  expect(correlation(pairs([0.1, 0.1, 0.1, 0.1, 0.1], [1, 2, 3, 4, 5]))).toBeNull()
})

const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { minLength: 5 })

test('lies between -1 and 1, does not care which side is which, nor for scale and origin', () => {
  fc.assert(
    fc.property(scores, (sample) => {
      const value = correlation(sample)
      const turned = correlation(sample.map(([x, y]) => [y, x]))
      const scaled = correlation(sample.map(([x, y]) => [3 * x + 7, y]))
      if (value === null) return turned === null && scaled === null
      expect(Math.abs(value)).toBeLessThanOrEqual(1)
      expect(turned).toBeCloseTo(value, 9)
      expect(scaled).toBeCloseTo(value, 9)
    }),
  )
})

test('anything goes with itself, and against its opposite', () => {
  const xs = [3, 1, 4, 1, 5]
  expect(correlation(pairs(xs, xs))).toBeCloseTo(1, 12)
  expect(
    correlation(
      pairs(
        xs,
        xs.map((x) => -x),
      ),
    ),
  ).toBeCloseTo(-1, 12)
})
