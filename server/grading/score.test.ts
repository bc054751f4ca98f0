import { expect, test } from 'vitest'
import { attemptScore, challengeScore, countingSubmission } from './score.ts'

const graded = (challenge: string, ordinal: number, score: number) =>
  ({ challenge, ordinal, state: 'graded', score }) as const
const queued = (challenge: string, ordinal: number) => ({ challenge, ordinal, state: 'queued', score: null }) as const

test('the last submission counts, or the best, or of two equally good ones the later', () => {
  const all = [graded('a', 2, 40), graded('a', 0, 80), graded('b', 3, 10), graded('a', 1, 80)]
  expect(countingSubmission(all, 'a', 'last')?.ordinal).toBe(2)
  expect(countingSubmission(all, 'a', 'best')?.ordinal).toBe(1)
  expect(countingSubmission(all, 'c', 'best')).toBeNull()
})

test.each([
  ['nothing submitted', [], 'last', 0],
  ['the last is still queued', [graded('a', 0, 100), queued('a', 1)], 'last', null],
  ['an earlier one is still queued', [queued('a', 0), graded('a', 1, 50)], 'last', 50],
  ['one that may be the best is still queued', [queued('a', 0), graded('a', 1, 50)], 'best', null],
  ['the best was not the last', [graded('a', 0, 75.5), graded('a', 1, 50)], 'best', 75.5],
  ['only zeros', [graded('a', 0, 0)], 'best', 0],
] as const)('score of a challenge: %s', (_, submissions, counts, score) => {
  expect(challengeScore(submissions, 'a', counts)).toBe(score)
})

test.each([
  [
    [
      { weight: 1, score: 100 },
      { weight: 1, score: 0 },
    ],
    50,
  ],
  [
    [
      { weight: 3, score: 100 },
      { weight: 1, score: 0 },
    ],
    75,
  ],
  [
    [
      { weight: 1, score: 33.33 },
      { weight: 1, score: 33.34 },
      { weight: 1, score: 100 },
    ],
    55.56,
  ],
  [
    [
      { weight: 1, score: 100 },
      { weight: 1, score: null },
    ],
    null,
  ],
  [[], null],
])('score of an attempt: %j', (parts, score) => {
  expect(attemptScore(parts)).toBe(score)
})
