import { expect, test } from 'vitest'
import { type AttemptTimes, closesAt, deadlineOf, elapsedMs, hasRunOut, isTooLate, remainingMs } from './deadline.ts'

const start = Date.UTC(2026, 10, 22, 9)
const hour = 3_600_000
const running: AttemptTimes = { startedAt: new Date(start), durationMs: hour, finishedAt: null }
const finished: AttemptTimes = { ...running, finishedAt: new Date(start + 1_000) }
const after = (ms: number) => new Date(start + ms)

test.each([
  ['before the start, by another machine’s clock', -50, 0, hour],
  ['at the start', 0, 0, hour],
  ['in the middle', 1_234, 1_234, hour - 1_234],
  ['a millisecond before the deadline', hour - 1, hour - 1, 1],
  ['at the deadline', hour, hour, 0],
  ['in the grace', hour + 2_999, hour, 0],
  ['a year later', 365 * 24 * hour, hour, 0],
])('a running attempt %s', (_, at, elapsed, remaining) => {
  expect(elapsedMs(running, after(at))).toBe(elapsed)
  expect(remainingMs(running, after(at))).toBe(remaining)
})

test('a finished attempt stands still', () => {
  expect(elapsedMs(finished, after(5_000))).toBe(1_000)
  expect(remainingMs(finished, after(500))).toBe(0)
})

test.each([
  [hour - 1, false, false],
  [hour + 2_999, false, false],
  [hour + 3_000, true, false],
  [25 * hour - 1, true, false],
  [25 * hour, true, true],
])('%i ms after the start: run out %s, too late %s', (at, runOut, tooLate) => {
  expect(hasRunOut(running, after(at))).toBe(runOut)
  expect(isTooLate(running, after(at))).toBe(tooLate)
})

test('the deadline is the start and the duration, and closing waits for the grace', () => {
  expect(deadlineOf(running)).toEqual(after(hour))
  expect(closesAt(running)).toEqual(after(hour + 3_000))
})
