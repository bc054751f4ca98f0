import { expect, test } from 'vitest'
import { untilNextLook } from './until-next-look.ts'

const request = { wishes: ['extra-time' as const], note: '', createdAt: '2026-01-01T00:00:00Z' }
const open = { ...request, answer: null }
const answered = { ...request, answer: { extraMinutes: 20, reply: '', answeredAt: '2026-01-01T00:00:00Z' } }

test.each([
  ['ready', 0, null, 60_000],
  ['ready', 0, open, 15_000],
  ['ready', 0, answered, 60_000],
  ['scheduled', 3_600_000, null, 60_000],
  ['scheduled', 3_600_000, open, 15_000],
  ['scheduled', 2_000, open, 2_250],
  ['running', 0, open, false],
  ['finished', 0, null, false],
  ['expired', 0, open, false],
  ['revoked', 0, null, false],
] as const)('%s, opens in %i ms, request %j', (state, opensInMs, accommodation, expected) => {
  const wishes = accommodation && { ...accommodation, wishes: [...accommodation.wishes] }
  expect(untilNextLook({ state, opensInMs, accommodation: wishes })).toBe(expected)
})
