import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedTime } from './idle-time.ts'
import { stepsOf } from './steps.ts'

function stepsAt(times: readonly number[]) {
  const entries = times.map((at) => ({ at, event: 'focus' as const }))
  return stepsOf([{ number: 0, documents: [], entries }])
}

test('a pause takes three seconds at most, and what is shorter takes as long as it did', () => {
  const time = foldedTime(stepsAt([1_000, 601_000, 602_000]), 3_602_000)
  expect(time.lengthMs).toBe(1_000 + 3_000 + 1_000 + 3_000)
  expect([500, 1_000, 301_000, 601_000, 601_500, 3_602_000].map(time.toPlayed)).toEqual([
    500, 1_000, 2_500, 4_000, 4_500, 8_000,
  ])
  expect(time.toAttempt(2_500)).toBe(301_000)
  expect(time.toAttempt(9_999)).toBe(3_602_000)
})

test('there and back again is where it was', () => {
  const times = fc.array(fc.nat(7_200_000), { maxLength: 200 }).map((all) => all.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(times, fc.nat(7_200_000), (all, at) => {
      const time = foldedTime(stepsAt(all), 7_200_000)
      expect(time.toAttempt(time.toPlayed(at))).toBeCloseTo(at, 3)
    }),
  )
})
