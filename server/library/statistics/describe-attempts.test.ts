import { expect, test } from 'vitest'
import { commonOutputs } from './common-outputs.ts'
import { type AttemptEvidence, describeAttempts } from './describe-attempts.ts'

function attempt(index: number, changes: Partial<AttemptEvidence> = {}): AttemptEvidence {
  const startedAt = new Date(Date.UTC(2026, 0, 1 + index))
  return { startedAt, score: 50, rest: null, timeMs: null, tests: [], ...changes }
}

test('four attempts are told as a number and nothing else', () => {
  expect(describeAttempts([0, 1, 2, 3].map((index) => attempt(index)))).toEqual({ attempts: 4, figures: null })
})

test('five attempts, by hand', () => {
  const messages = ['expected 2 to be 3\n\n- 3\n+ 2', 'expected 2 to be 3', 'expected 9 to be 3', null, null]
  const attempts = [20, 40, 60, 80, 100].map((score, index) =>
    attempt(index, {
      score,
      rest: [30, 20, 50, 60, 90][index] ?? 0,
      timeMs: (index + 1) * 60_000,
      tests: [
        { name: 'hard', passed: index > 2, message: messages[index] ?? null },
        { name: 'easy', passed: index > 0, message: null },
        { name: 'other', passed: index > 1, message: null },
      ],
    }),
  )
  const { attempts: count, figures } = describeAttempts(attempts)
  expect(count).toBe(5)
  expect(figures).toMatchObject({ facility: 0.6, medianTimeMs: 180_000, discrimination: { attempts: 5 } })
  // Deviations -40, -20, 0, 20, 40 and -20, -30, 0, 10, 40: products 3200, squares 4000 and 3000.
  expect(figures?.discrimination.value).toBeCloseTo(3_200 / Math.sqrt(4_000 * 3_000), 12)
  const [hard, other, easy] = figures?.tests ?? []
  expect([hard?.name, other?.name, easy?.name]).toEqual(['hard', 'other', 'easy'])
  expect([hard?.failureRate, other?.failureRate, easy?.failureRate]).toEqual([0.6, 0.4, 0.2])
  // Of the other two tests 0, 1/2, 1, 1, 1 were passed: products 0.6, squares 1.2 and 0.8.
  expect(hard?.discrimination).toBeCloseTo(0.6 / Math.sqrt(1.2 * 0.8), 12)
  expect(hard?.outputs).toEqual([{ message: 'expected 2 to be 3', attempts: 2 }])
  expect(figures?.drift).toEqual({
    scores: null,
    times: null,
    mayBeLeaked: false,
    points: [{ from: '2026-01-01T00:00:00.000Z', attempts: 5, meanScore: 60 }],
  })
})

test('scores that rise while times fall may be a leak; scores that rise alone are not', () => {
  const grown = (timeMs: (index: number) => number) =>
    describeAttempts(Array.from({ length: 30 }, (_, index) => attempt(index, { score: index, timeMs: timeMs(index) })))
  expect(grown((index) => 10_000 - index).figures?.drift).toMatchObject({
    scores: 'rising',
    times: 'falling',
    mayBeLeaked: true,
  })
  expect(grown(() => 10_000).figures?.drift).toMatchObject({ scores: 'rising', times: 'none', mayBeLeaked: false })
})

test('points stand for five attempts at least, and for all of them together', () => {
  for (const count of [5, 23, 64, 1_000]) {
    const points = describeAttempts(Array.from({ length: count }, (_, index) => attempt(index))).figures?.drift.points
    expect(Math.min(...(points ?? []).map(({ attempts }) => attempts))).toBeGreaterThanOrEqual(5)
    expect(points?.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(count)
  }
})

test('what one attempt alone gave is not told', () => {
  expect(commonOutputs(['a', 'b', 'b', 'c'])).toEqual([{ message: 'b', attempts: 2 }])
})
