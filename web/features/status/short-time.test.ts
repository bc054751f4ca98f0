import { expect, test } from 'vitest'
import { shortTime } from './short-time.ts'

test.each([
  [0, '0 ms'],
  [939.6, '940 ms'],
  [1_000, '1 s'],
  [2_540, '2.5 s'],
  [61_000, '61 s'],
  [180_000, '3 min'],
])('%s milliseconds are %s', (ms, text) => {
  expect(shortTime(ms)).toBe(text)
})
