import { expect, test } from 'vitest'
import type { AppliedCriterion } from '../shared/judgement.ts'
import { reviewScore } from './review-score.ts'

const people = (id: string, weight: number, levels: number): AppliedCriterion => ({
  id,
  title: id,
  description: '',
  weight,
  levels: Array.from({ length: levels }, (_, index) => ({ title: `${index}`, description: '' })),
  question: null,
  points: null,
})
const tests = (points: number | null): AppliedCriterion => ({ ...people('tests', 2, 0), points })

test.each([
  [[], {}, null],
  [[people('a', 1, 4)], { a: 0 }, 0],
  [[people('a', 1, 4)], { a: 1 }, 33.33],
  [[people('a', 1, 4)], { a: 3 }, 100],
  [[people('a', 1, 4)], {}, null],
  [[people('a', 1, 1)], { a: 0 }, 100],
  [[tests(40)], {}, 40],
  [[tests(null), people('a', 1, 2)], { a: 1 }, null],
  [[tests(40), people('a', 1, 2), people('b', 1, 3)], { a: 1, b: 1 }, 57.5],
])('%j with the levels %j is %j', (criteria, levels: Record<string, number>, score) => {
  expect(reviewScore(criteria, (id) => levels[id])).toBe(score)
})
