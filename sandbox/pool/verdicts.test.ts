import { expect, test } from 'vitest'
import type { TestResult } from '../verdict.ts'
import { compileError, graded, platformError } from './verdicts.ts'

const head = { challenge: { slug: 'a', hash: 'b' }, language: 'typescript', seed: 'c' } as const
const effort = { cpuMs: 3, peakMemoryMb: 9 }

function result(status: TestResult['status'], weight: number): TestResult {
  const visibility = weight === 0 ? 'visible' : 'hidden'
  return { name: 't', group: 'g', visibility, status, weight, cpuMs: 1, message: null, console: 'x' }
}

test.each([
  [[result('passed', 1), result('passed', 1), result('failed', 1)], 66.67],
  [[result('passed', 3), result('timeout', 1)], 75],
  [[result('passed', 0), result('failed', 1)], 0],
  [[result('failed', 0), result('passed', 1)], 100],
  [[result('passed', 0)], null],
  [[], null],
])('weights make the score: case %#', (tests, score) => {
  expect(graded(head, tests, effort).score).toBe(score)
})

test('a graded verdict counts every test and joins what they printed', () => {
  const tests = [result('passed', 1), result('memory', 1)]
  expect(graded(head, tests, effort)).toEqual({
    version: 1,
    status: 'graded',
    score: 50,
    passed: 1,
    failed: 1,
    tests,
    console: 'x\nx',
    message: null,
    cpuMs: 3,
    peakMemoryMb: 9,
    ...head,
  })
})

test('a compile error scores 0, a fault of ours has no score', () => {
  expect(compileError(head, 'cart.ts:1:2')).toMatchObject({ status: 'compile-error', score: 0, message: 'cart.ts:1:2' })
  expect(platformError(head, 'no child')).toMatchObject({ status: 'platform-error', score: null, message: 'no child' })
})
