import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeSpentMs } from './time-spent.ts'

test('a stretch belongs to what it led to', () => {
  const moments = [
    { challenge: 'a', at: 600 },
    { challenge: 'b', at: 1_500 },
    { challenge: 'a', at: 1_800 },
    { challenge: 'a', at: 2_000 },
  ]
  expect(timeSpentMs(moments, 'a')).toBe(600 + 300 + 200)
  expect(timeSpentMs(moments.toReversed(), 'b')).toBe(900)
  expect(timeSpentMs(moments, 'c')).toBeNull()
})

test('the times of all challenges together are the time of the last moment', () => {
  const moment = fc.record({ challenge: fc.constantFrom('a', 'b', 'c'), at: fc.nat(3_600_000) })
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1 }), (moments) => {
      const total = ['a', 'b', 'c'].reduce((sum, challenge) => sum + (timeSpentMs(moments, challenge) ?? 0), 0)
      expect(total).toBe(Math.max(...moments.map(({ at }) => at)))
    }),
  )
})
