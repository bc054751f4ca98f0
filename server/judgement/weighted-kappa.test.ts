import { expect, test } from 'vitest'
import { countPairs, weightedKappa } from './weighted-kappa.ts'

/** Two hundred diagnoses by two judges: personality disorder, neurosis, psychosis. */
const diagnoses = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
]

test('is .348 for the example of Cohen 1968, with its weights', () => {
  const weights = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ]
  expect(weightedKappa(diagnoses, (i, j) => weights[i]?.[j] ?? 0)).toBeCloseTo(0.348, 3)
})

test('with every disagreement alike is the unweighted .492 of Cohen 1960', () => {
  expect(weightedKappa(diagnoses, (i, j) => (i === j ? 0 : 1))).toBeCloseTo(0.492, 3)
})

/** The example that scikit-learn's own tests of cohen_kappa_score hold to. */
test.each([
  ['no weights', (i: number, j: number) => (i === j ? 0 : 1), 0.9315],
  ['linear weights', (i: number, j: number) => Math.abs(i - j), 0.9412],
  ['quadratic weights, as by default', undefined, 0.9541],
])('with %s', (_, disagreement, kappa) => {
  const levels = (...counts: number[]) => counts.flatMap((count, level) => Array<number>(count).fill(level))
  const one = levels(46, 44, 10)
  const other = levels(50, 40, 10)
  const pairs = one.map((level, index) => [level, other[index] ?? 0] as const)
  expect(weightedKappa(countPairs(pairs, 3), disagreement)).toBeCloseTo(kappa, 4)
})

test('says nothing where nobody could have disagreed', () => {
  expect(weightedKappa([])).toBeNull()
  expect(
    weightedKappa(
      countPairs(
        [
          [1, 1],
          [1, 1],
        ],
        3,
      ),
    ),
  ).toBeNull()
})

test('is 1 for perfect agreement and -1 for perfect disagreement on two levels', () => {
  expect(
    weightedKappa(
      countPairs(
        [
          [0, 0],
          [1, 1],
        ],
        2,
      ),
    ),
  ).toBe(1)
  expect(
    weightedKappa(
      countPairs(
        [
          [0, 1],
          [1, 0],
        ],
        2,
      ),
    ),
  ).toBe(-1)
})
