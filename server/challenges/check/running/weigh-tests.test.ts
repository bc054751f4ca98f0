import { expect, test } from 'vitest'
import { type Problem, problemText } from '../../format/problem.ts'
import { sampleResult } from './sample-verdict.ts'
import { weighTests } from './weigh-tests.ts'

function weighed(weights: readonly number[]): string[] {
  const found: Problem[] = []
  const tests = weights.map((weight, index) => sampleResult('passed', { name: `test ${index}`, weight }))
  weighTests([...tests, sampleResult('passed', { visibility: 'visible', weight: 0 })], (problem) => found.push(problem))
  return found.map(problemText)
}

test('a quarter of the score is what one test may decide', () => {
  expect(weighed([1, 1, 1, 1])).toEqual([])
  expect(weighed([3, 1, 1, 1, 1])).toEqual([
    "tests/hidden/: `test 0` alone decides 43 % of the score; split it into tests of one thing each, or lower its group's weight",
  ])
})
