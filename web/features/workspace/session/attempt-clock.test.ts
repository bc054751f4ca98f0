import { expect, test } from 'vitest'
import { AttemptClock } from './attempt-clock.ts'

function started() {
  const time = { now: 1_000 }
  const clock = new AttemptClock({ elapsedMs: 10_000, remainingMs: 50_000, pause: null }, { now: () => time.now })
  return { time, clock, read: () => [clock.elapsedMs(), clock.remainingMs()] }
}

test('it goes on from what the server said', () => {
  const { time, read } = started()
  expect(read()).toEqual([10_000, 50_000])
  time.now += 1_500.4
  expect(read()).toEqual([11_500, 48_499.6])
})

test('it stops at zero, while the time since the start goes on', () => {
  const { time, read } = started()
  time.now += 60_000
  expect(read()).toEqual([70_000, 0])
})

test('a later answer corrects it, in either direction', () => {
  const { time, clock, read } = started()
  time.now += 5_000
  clock.set({ elapsedMs: 30_000, remainingMs: 30_000, pause: null })
  expect(read()).toEqual([30_000, 30_000])
  clock.set({ elapsedMs: 15_000, remainingMs: 45_000, pause: null })
  expect(read()).toEqual([15_000, 45_000])
})

test('in a pause it stands still, and runs on from there', () => {
  const { time, clock, read } = started()
  clock.set({ elapsedMs: 20_000, remainingMs: 40_000, pause: { reason: 'Our outage.' } })
  time.now += 5_000_000
  expect(read()).toEqual([20_000, 40_000])
  clock.set({ elapsedMs: 20_000, remainingMs: 40_000, pause: null })
  time.now += 1_000
  expect(read()).toEqual([21_000, 39_000])
})
