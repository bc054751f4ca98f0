import { expect, it } from 'vitest'
import type { Case, CaseSuite, TestFile } from '../../challenge.ts'
import { runSuites } from './testing.ts'

const submission = {
  'src/numbers.ts': `
    export function total(numbers: number[]): number { return numbers.reduce((sum, n) => sum + n, 0) }
    export async function later(value: unknown) { await new Promise((done) => setTimeout(done, 1000)); return value }
    export function clear(numbers: number[]) { const count = numbers.length; numbers.length = 0; return count }
    export function refuse(why: string): never { throw new RangeError(why) }
    export const shuffled = () => [3, 1, 2]
    export const third = () => 0.1 + 0.2`,
  'old.js': 'module.exports = { twice: (n) => 2 * n }',
}

function outcomes(suite: Partial<CaseSuite> & { cases: readonly Case[] }) {
  const whole: CaseSuite = { group: 'group', module: 'src/numbers', call: 'total', compare: 'exact', ...suite }
  const test: TestFile = { path: 'numbers.yaml', visibility: 'hidden', form: 'cases', suite: whole }
  return runSuites(submission, [test]).outcomes
}

it('call an export and compare', () => {
  expect(outcomes({ cases: [{ name: 'sums', args: [[1, 2]], expect: 3 }] })).toEqual({ 'group > sums': 'passed' })
})

it('show call, expectation and result', () => {
  expect(outcomes({ cases: [{ name: 'sums', args: [[1, 2]], expect: 4 }] })).toEqual({
    'group > sums': 'failed: total([1, 2]) returned a wrong result\n\nexpected: 4\nreceived: 3',
  })
})

it('copy arguments afresh for every case', () => {
  const args = [[1, 2, 3]]
  const cases = ['a', 'b'].map((name) => ({ name, args, expect: 3 }))
  expect(outcomes({ call: 'clear', cases })).toEqual({ 'group > a': 'passed', 'group > b': 'passed' })
})

it('wait for promises', () => {
  const cases = [{ name: 'waits', args: [{ a: [1] }], expect: { a: [1] } }]
  expect(outcomes({ call: 'later', cases })).toEqual({ 'group > waits': 'passed' })
})

it('expect errors by their message', () => {
  const cases = [
    { name: 'contains', args: ['out of reach'], throws: 'reach' },
    { name: 'other', args: ['out of reach'], throws: 'sight' },
    { name: 'unexpected', args: ['oh'], expect: 1 },
  ]
  expect(outcomes({ call: 'refuse', cases })).toEqual({
    'group > contains': 'passed',
    'group > other':
      'failed: refuse("out of reach") should throw an error with "sight" in its message, and threw "out of reach"',
    'group > unexpected': 'failed: RangeError: oh\n    at refuse (src/numbers.ts:5:56)',
  })
  expect(outcomes({ cases: [{ name: 'returns', args: [[1]], throws: 'x' }] })).toEqual({
    'group > returns': 'failed: total([1]) should throw an error with "x" in its message, and returned 1',
  })
})

it('compare closely and without order', () => {
  const close: Case[] = [{ name: 'c', args: [], expect: 0.3 }]
  const unordered: Case[] = [{ name: 'u', args: [], expect: [1, 2, 3] }]
  expect(outcomes({ call: 'third', compare: 'close', cases: close })).toEqual({ 'group > c': 'passed' })
  expect(outcomes({ call: 'shuffled', compare: 'unordered', cases: unordered })).toEqual({ 'group > u': 'passed' })
})

it('find what CommonJS exports', () => {
  const cases = [{ name: 'twice', args: [4], expect: 8 }]
  expect(outcomes({ module: 'old', call: 'twice', cases })).toEqual({ 'group > twice': 'passed' })
})

it('say what is missing', () => {
  const cases: Case[] = [{ name: 'a', args: [], expect: 1 }]
  expect(outcomes({ call: 'average', cases })).toEqual({
    'group > a': 'failed: src/numbers exports no function named average',
  })
  expect(outcomes({ module: 'absent', cases })).toEqual({ 'group > a': 'failed: The submission has no module absent' })
})
