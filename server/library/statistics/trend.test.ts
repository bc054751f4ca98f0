import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concordance, fewestForTrend, trendOf } from './trend.ts'

const rising = Array.from({ length: 20 }, (_, index) => index)

test('of twenty that rise every pair agrees: S = 190, variance 950, z = 189 / √950', () => {
  expect(concordance(rising)).toBe(190)
  expect(trendOf(rising)).toEqual({ direction: 'rising', z: 189 / Math.sqrt(950) })
})

test('ties are no agreement and make the variance smaller, by hand', () => {
  const halves = [...Array<number>(10).fill(0), ...Array<number>(10).fill(1)]
  // 10 · 10 pairs agree; 20 · 19 · 45 less twice 10 · 9 · 25, over 18, is 700.
  expect(concordance(halves)).toBe(100)
  expect(trendOf(halves)?.z).toBeCloseTo(99 / Math.sqrt(700), 12)
})

test('values that are all the same have no trend, and too few say nothing', () => {
  expect(trendOf(Array<number>(20).fill(7))).toEqual({ direction: 'none', z: 0 })
  expect(trendOf(rising.slice(1))).toBeNull()
})

test('backwards, the trend is turned round; only the order of values counts', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: fewestForTrend, maxLength: 60 })
  fc.assert(
    fc.property(values, (sample) => {
      const z = trendOf(sample)?.z ?? Number.NaN
      expect(trendOf(sample.toReversed())?.z).toBeCloseTo(-z, 9)
      expect(trendOf(sample.map((value) => value ** 3))?.z).toBeCloseTo(z, 9)
    }),
  )
})
