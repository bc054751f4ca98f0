import { expect, test } from 'vitest'
import type { Verdict } from '../../../../sandbox/index.ts'
import { problemText } from '../../format/problem.ts'
import { judgeRun, type ProofRun } from './judge-run.ts'
import { sampleResult, sampleVerdict } from './sample-verdict.ts'

const good = sampleVerdict([sampleResult('passed'), sampleResult('passed', { visibility: 'visible' })])
const bad = sampleVerdict([sampleResult('failed'), sampleResult('passed', { visibility: 'visible' })])
const onlyVisible = sampleVerdict([sampleResult('passed'), sampleResult('failed', { visibility: 'visible' })])
const unloaded = sampleVerdict([], 'compile-error')
const ours = sampleVerdict([], 'platform-error')

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
