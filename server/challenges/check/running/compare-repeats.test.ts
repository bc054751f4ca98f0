import { expect, test } from 'vitest'
import { problemText } from '../../format/problem.ts'
import { compareRepeats } from './compare-repeats.ts'
import { sampleResult, sampleVerdict } from './sample-verdict.ts'

const steady = sampleResult('passed', { name: 'steady' })
const lucky = sampleVerdict([steady, sampleResult('passed', { name: 'chancy' })])
const unlucky = sampleVerdict([steady, sampleResult('failed', { name: 'chancy' })])

test('two runs that agree say nothing', () => {
  expect(compareRepeats('solution/typescript/', lucky, lucky.tests, 'now')).toEqual([])
})

test('a test that passes in one of them alone is named', () => {
  expect(
    compareRepeats('solution/typescript/', lucky, unlucky.tests, 'with another seed; take chance out').map(problemText),
  ).toEqual([
    'solution/typescript/: the reference passes `chancy` (hidden) as a rule and fails it with another seed; take chance out',
  ])
})

test('what failed at once is told elsewhere', () => {
  expect(compareRepeats('solution/typescript/', unlucky, lucky.tests, 'now')).toEqual([])
  expect(compareRepeats('solution/typescript/', sampleVerdict([], 'platform-error'), unlucky.tests, 'now')).toEqual([])
})
