import { expect, test } from 'vitest'
import type { TestResult, Verdict } from '../../../sandbox/index.ts'
import { problemText } from '../format/problem.ts'
import { judgeRun, type ProofRun } from './judge-run.ts'

function result(status: TestResult['status'], visibility: TestResult['visibility'] = 'hidden'): TestResult {
  const message = status === 'passed' ? null : 'expected 1 to be 2'
  return { name: 'a > b', group: 'a', visibility, status, weight: 1, cpuMs: 1, message, console: '' }
}

function verdict(tests: readonly TestResult[], status: Verdict['status'] = 'graded'): Verdict {
  return {
    version: 1,
    status,
    score: null,
    passed: 0,
    failed: 0,
    tests,
    console: '',
    message: status === 'graded' ? null : 'count.ts:1:5: unexpected token',
    cpuMs: 1,
    peakMemoryMb: 1,
    challenge: { slug: 's', hash: 'h' },
    language: 'typescript',
    seed: '1',
  }
}

const good = verdict([result('passed'), result('passed', 'visible')])
const bad = verdict([result('failed'), result('passed', 'visible')])
const onlyVisible = verdict([result('passed'), result('failed', 'visible')])
const unloaded = verdict([], 'compile-error')
const ours = verdict([], 'platform-error')

test.each<[ProofRun['role'], 'coding' | 'break-fix', Verdict, string[]]>([
  ['reference', 'coding', good, []],
  ['reference', 'coding', bad, ['error x/: the reference fails `a > b` (hidden): expected 1 to be 2']],
  ['reference', 'coding', onlyVisible, ['error x/: the reference fails `a > b` (visible): expected 1 to be 2']],
  ['reference', 'coding', unloaded, ['error x/: the reference does not load: count.ts:1:5: unexpected token']],
  ['reference', 'coding', ours, ['error x/: could not be graded: count.ts:1:5: unexpected token']],
  ['starter', 'coding', bad, []],
  ['starter', 'coding', good, ['error x/: passes every hidden test as it is; there is nothing left to solve']],
  ['starter', 'coding', unloaded, ['warning x/: does not load: count.ts:1:5: unexpected token']],
  [
    'starter',
    'break-fix',
    unloaded,
    ['error x/: does not load: count.ts:1:5: unexpected token; a project to mend must run'],
  ],
  ['wrong', 'coding', bad, []],
  [
    'wrong',
    'coding',
    onlyVisible,
    ['error x/: passes every hidden test; add the test that tells it from the reference'],
  ],
  [
    'wrong',
    'coding',
    unloaded,
    ['warning x/: does not load: count.ts:1:5: unexpected token; a wrong solution runs and gives wrong answers'],
  ],
])('%s of a %s challenge', (role, kind, outcome, expected) => {
  const problems = judgeRun(kind, { language: 'typescript', role, folder: 'x/', verdict: outcome })
  expect(problems.map((problem) => `${problem.severity} ${problemText(problem)}`)).toEqual(expected)
})
