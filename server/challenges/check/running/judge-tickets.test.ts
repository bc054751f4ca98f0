import { expect, test } from 'vitest'
import type { TestResult } from '../../../../sandbox/index.ts'
import { type Problem, problemText } from '../../format/problem.ts'
import { judgeTickets } from './judge-tickets.ts'
import { sampleResult, sampleVerdict } from './sample-verdict.ts'

function judged(tests: readonly TestResult[]): string[] {
  const found: Problem[] = []
  const verdict = sampleVerdict(tests)
  judgeTickets({ language: 'typescript', role: 'starter', folder: 'files/typescript/', verdict }, (problem) =>
    found.push(problem),
  )
  return found.map(problemText)
}

const visible = (status: 'passed' | 'failed') => sampleResult(status, { visibility: 'visible' })

test('a project that shows its fault and works otherwise', () => {
  expect(judged([visible('passed'), visible('failed'), sampleResult('passed'), sampleResult('failed')])).toEqual([])
  expect(judged([sampleResult('passed'), sampleResult('failed')])).toEqual([])
})

test('a fault that no visible test shows, a project in which nothing works', () => {
  expect(judged([visible('passed'), sampleResult('failed')])).toEqual([
    'files/typescript/: passes every visible test; show the reported fault in one of them',
    'files/typescript/: fails every hidden test; add tests of what works and must go on working',
  ])
})
