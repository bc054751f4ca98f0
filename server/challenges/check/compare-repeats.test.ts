import { expect, test } from 'vitest'
import { problemText } from '../format/problem.ts'
import { compareRepeats } from './compare-repeats.ts'
import { sampleResult, sampleVerdict } from './sample-verdict.ts'

const steady = sampleResult('passed', { name: 'steady' })
const lucky = sampleVerdict([steady, sampleResult('passed', { name: 'chancy' })])
const unlucky = sampleVerdict([steady, sampleResult('failed', { name: 'chancy' })])

test('two runs that agree say nothing', () => {
  expect(compareRepeats('solution/typescript/', lucky, lucky)).toEqual([])
})

test('a test that passes with one seed alone is named', () => {
  expect(compareRepeats('solution/typescript/', lucky, unlucky).map(problemText)).toEqual([
    'solution/typescript/: the reference passes `chancy` (hidden) with one seed and fails it with another; take chance and the time of day out of it',
  ])
})

test('what failed at once is told elsewhere', () => {
  expect(compareRepeats('solution/typescript/', unlucky, lucky)).toEqual([])
  expect(compareRepeats('solution/typescript/', lucky, sampleVerdict([], 'platform-error'))).toEqual([])
})
