import { expect, test } from 'vitest'
import { backOffMs } from './back-off.ts'

test.each([
  [1, 0, 1_000],
  [2, 0, 2_000],
  [3, 0, 4_000],
  [5, 0, 16_000],
  [6, 0, 20_000],
  [60, 0, 20_000],
  [1, 0.5, 833],
  [6, 0.9, 14_000],
])('after %d failures with chance %d: %d ms', (failures, random, ms) => {
  expect(backOffMs(failures, random)).toBe(ms)
})
