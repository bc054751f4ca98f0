import { expect, test } from 'vitest'
import { clockTime, spokenDuration } from './time.ts'

test.each([
  [0, '00:00'],
  [999, '00:00'],
  [61_000, '01:01'],
  [3_599_999, '59:59'],
  [3_849_000, '1:04:09'],
  [-5, '00:00'],
])('%i ms on a clock is %s', (ms, shown) => {
  expect(clockTime(ms)).toBe(shown)
})

test.each([
  [59_999, 'under a minute'],
  [60_000, '1 min'],
  [3_600_000, '1 h'],
  [5_040_000, '1 h 24 min'],
])('%i ms in words is %s', (ms, said) => {
  expect(spokenDuration(ms)).toBe(said)
})
