import { expect, test } from 'vitest'
import type { CodeChallenge } from '../../format/challenge.ts'
import { parseChallenge } from '../../format/parse-challenge.ts'
import { type Problem, problemText } from '../../format/problem.ts'
import { sampleSource } from '../../format/sample-source.ts'
import type { ProofRun } from './judge-run.ts'
import { measureLimits } from './measure-limits.ts'
import { sampleResult, sampleVerdict } from './sample-verdict.ts'

const limits = 'limits: { cpuMs: 100, memoryMb: 16 }'
const yaml = `title: Count\nkind: coding\nlanguages: [typescript]\n${limits}\n`
const challenge = parseChallenge(sampleSource({ 'challenge.yaml': yaml })) as CodeChallenge

function measured(cpuMs: readonly number[], peakMemoryMb: number, runs: readonly ProofRun[] = []): string[] {
  const found: Problem[] = []
  const verdicts = cpuMs.map((each) => ({
    ...sampleVerdict([sampleResult('passed', { name: 'all', cpuMs: each })]),
    peakMemoryMb,
  }))
  measureLimits(challenge, verdicts, runs, (problem) => found.push(problem))
  return found.map(problemText)
}

test('the quickest of several runs counts', () => {
  expect(measured([90, 50], 8)).toEqual([])
})

test('a limit that leaves an honest solution no room', () => {
  expect(measured([60, 70], 9)).toEqual([
    'challenge.yaml: `limits.cpuMs` is 100, and the reference needs 60 ms for `all`; make it 500, or the test lighter',
    'challenge.yaml: `limits.memoryMb` is 16, and the reference needs 9; make it 40',
  ])
})

test('what is called slow is stopped', () => {
  const run = (status: 'failed' | 'timeout'): ProofRun => ({
    language: 'typescript',
    role: 'wrong',
    folder: 'wrong/typescript/slow-search/',
    verdict: sampleVerdict([sampleResult(status)]),
  })
  expect(measured([1], 1, [run('timeout')])).toEqual([])
  expect(measured([1], 1, [run('failed')])).toEqual([
    'wrong/typescript/slow-search/: is called slow, and no test stops it; lower `limits.cpuMs`, or give it more to do',
  ])
})
