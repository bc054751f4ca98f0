import { expect, test } from 'vitest'
import { chartLines, niceCeiling } from './chart-lines.ts'

const span = { from: 0, to: 100_000 }
const at = (seconds: number, value: number | null) => ({ at: seconds * 1_000, value })

test('moments lie from left to right, values from the bottom to the top', () => {
  expect(chartLines([at(0, 0), at(20, 5), at(40, 10)], span, 10)).toEqual(['0,100 20,50 40,0'])
})

test('a line is broken where nobody noted anything, and a lonely point is a dash', () => {
  expect(chartLines([at(0, 1), at(20, 1), at(80, 1), at(90, null)], span, 1)).toEqual(['0,0 20,0', '80,0 80.6,0'])
})

test('what is older than the span is left out', () => {
  expect(chartLines([at(-30, 1)], span, 1)).toEqual([])
})

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [70, 100],
  [0.3, 0.5],
])('the scale for %s ends at %s', (value, end) => {
  expect(niceCeiling(value)).toBeCloseTo(end)
})
