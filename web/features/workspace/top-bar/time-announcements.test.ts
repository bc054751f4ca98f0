import { expect, test } from 'vitest'
import { announcementAt } from './time-announcements.ts'

const minute = 60_000

test.each([
  [90, 90 * minute, ''],
  [90, 45 * minute + 1, ''],
  [90, 45 * minute, 'Half of the time has passed: 45 minutes left.'],
  [90, 45 * minute - 20_000, ''],
  [90, 10 * minute, '10 minutes left.'],
  [90, 5 * minute - 1, '5 minutes left.'],
  [90, minute, '1 minute left.'],
  [90, 0, ''],
  [10, 10 * minute, ''],
  [10, 5 * minute, 'Half of the time has passed: 5 minutes left.'],
  [1, minute, ''],
])('of %d minutes with %d ms left: "%s"', (minutes, remainingMs, words) => {
  expect(announcementAt(remainingMs, minutes * minute)).toBe(words)
})
