import { expect, test } from 'vitest'
import { nextTryAt, quietUntil, triesAtMs } from './retry-schedule.ts'

const firstTriedAt = new Date('2026-01-15T09:00:00Z')
const failure = { firstTriedAt, now: firstTriedAt, tries: 1, status: 500, retryAfter: null, random: 0 }
const at = (date: Date | null) => date && (date.getTime() - firstTriedAt.getTime()) / 1_000

test('spans a day, in the steps of Standard Webhooks', () => {
  const times = triesAtMs.map((_, tries) => at(nextTryAt({ ...failure, tries: tries + 1 })))
  expect(times).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, null])
})

test('comes up to a tenth of the step later, never earlier', () => {
  expect(at(nextTryAt({ ...failure, tries: 4, random: 1 }))).toBe(7_200 + 540)
})

test('is never in the past, however late the last try was', () => {
  const now = new Date(firstTriedAt.getTime() + 9 * 3_600_000)
  expect(at(nextTryAt({ ...failure, tries: 3, now }))).toBe(9 * 3_600 + 5)
})

test.each([
  ['seconds', 503, '120', 120],
  ['a date', 503, 'Thu, 15 Jan 2026 09:10:00 GMT', 600],
  ['a date that has passed', 503, 'Thu, 15 Jan 2026 08:00:00 GMT', null],
  ['nonsense', 503, 'soon', null],
  ['more than a day', 429, '1000000', 86_400],
  ['nothing, and too much to do', 429, null, 60],
  ['nothing, behind a gateway', 502, null, 60],
  ['nothing, behind a slow gateway', 504, null, 60],
  ['less than our own patience', 429, '3', 60],
  ['nothing', 500, null, null],
])('a receiver that asks for %s (%s, %s) is left in peace for %s seconds', (_, status, retryAfter, seconds) => {
  expect(at(quietUntil({ now: firstTriedAt, status, retryAfter }))).toBe(seconds)
})

test('peace that was asked for moves the next try', () => {
  expect(at(nextTryAt({ ...failure, status: 429, retryAfter: '900' }))).toBe(900)
})
