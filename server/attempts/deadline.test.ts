import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AttemptTimes,
  allowedMs,
  clockChangesOf,
  closesAt,
  deadlineOf,
  elapsedMs,
  hasRunOut,
  isTooLate,
  openPause,
  remainingMs,
} from './deadline.ts'

const start = Date.UTC(2026, 10, 22, 9)
const hour = 3_600_000
const running: AttemptTimes = {
  startedAt: new Date(start),
  durationMs: hour,
  grantedMs: 0,
  pauses: [],
  finishedAt: null,
}
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

test('a clock that was stopped stands still, has no deadline, and runs on from where it was', () => {
  const pause = { from: after(1_000), until: null, reason: 'Our outage.' }
  const paused: AttemptTimes = { ...running, pauses: [pause] }
  expect([openPause(paused), deadlineOf(paused), closesAt(paused)]).toEqual([pause, null, null])
  expect([elapsedMs(paused, after(500)), elapsedMs(paused, after(90 * hour))]).toEqual([500, 1_000])
  expect([hasRunOut(paused, after(90 * hour)), isTooLate(paused, after(90 * hour))]).toEqual([false, false])

  const resumed: AttemptTimes = { ...running, pauses: [{ ...pause, until: after(1_000 + hour) }] }
  expect(openPause(resumed)).toBeNull()
  expect([elapsedMs(resumed, after(hour)), elapsedMs(resumed, after(hour + 1_500))]).toEqual([1_000, 1_500])
  expect(deadlineOf(resumed)).toEqual(after(2 * hour))
})

test('granted time moves the deadline', () => {
  const granted: AttemptTimes = { ...running, grantedMs: 600_000 }
  expect(deadlineOf(granted)).toEqual(after(hour + 600_000))
  expect([remainingMs(granted, after(hour)), allowedMs(granted)]).toEqual([600_000, hour + 600_000])
})

type Step = { wait: number } | { grant: number } | 'pause' | 'resume'
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ wait: fc.integer({ min: 0, max: hour }) }),
  fc.record({ grant: fc.integer({ min: 1, max: 30 }).map((minutes) => minutes * 60_000) }),
  fc.constant('pause' as const),
  fc.constant('resume' as const),
)

/** Lives through the steps as the company's buttons do, with a stopwatch beside the rows. */
function live(steps: readonly Step[]) {
  let times: AttemptTimes = running
  let now = 0
  let worked = 0
  for (const each of steps) {
    const last = times.pauses.at(-1)
    const isPaused = last !== undefined && last.until === null
    if (typeof each === 'object' && 'wait' in each) {
      now += each.wait
      if (!isPaused) worked = Math.min(worked + each.wait, allowedMs(times))
    } else if (hasRunOut(times, after(now))) {
      break
    } else if (typeof each === 'object') {
      // What is granted in the grace counts from the deadline, which had passed by then.
      worked = elapsedMs({ ...times, grantedMs: times.grantedMs + each.grant }, after(now))
      times = { ...times, grantedMs: times.grantedMs + each.grant }
    } else if (each === 'pause' && !isPaused && remainingMs(times, after(now)) > 0) {
      times = { ...times, pauses: [...times.pauses, { from: after(now), until: null, reason: '' }] }
    } else if (each === 'resume' && isPaused) {
      times = { ...times, pauses: [...times.pauses.slice(0, -1), { ...last, until: after(now) }] }
    }
  }
  return { times, now, worked }
}

test('however time is granted and the clock stopped, it counts what a stopwatch counts', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { times, now, worked } = live(steps)
      expect(elapsedMs(times, after(now))).toBe(worked)
      expect(elapsedMs(times, after(now)) + remainingMs(times, after(now))).toBe(allowedMs(times))
    }),
  )
})

test('the deadline is the first moment at which nothing remains', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { times } = live(steps)
      const deadline = deadlineOf(times)
      expect(deadline === null).toBe(openPause(times) !== null)
      if (!deadline) return
      expect(remainingMs(times, deadline)).toBe(0)
      expect(remainingMs(times, new Date(deadline.getTime() - 1))).toBe(1)
    }),
  )
})

test('every change of the clock is a change that an event tells of', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), step, (steps, next) => {
      const [before, later] = [live(steps).times, live([...steps, next]).times]
      expect(clockChangesOf(later) > clockChangesOf(before)).toBe(JSON.stringify(later) !== JSON.stringify(before))
    }),
  )
})
