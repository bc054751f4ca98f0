import { expect, test } from 'vitest'
import type { TestResult, Verdict } from '../../sandbox/index.ts'
import { changedTests } from './changed-tests.ts'

const result = (name: string, status: TestResult['status'], message: string | null = null): TestResult => ({
  name,
  group: 'edges',
  visibility: 'hidden',
  status,
  weight: 1,
  cpuMs: 1,
  message,
  console: '',
})

const verdict = (...tests: TestResult[]): Verdict => ({
  version: 1,
  status: 'graded',
  score: 0,
  passed: 0,
  failed: 0,
  tests,
  console: '',
  message: null,
  cpuMs: 1,
  peakMemoryMb: 1,
  challenge: { slug: 'a', hash: 'h' },
  language: 'typescript',
  seed: 's',
})

test('tests that end alike are left out, and what fails says why', () => {
  const before = verdict(result('same', 'failed', 'x'), result('mended', 'failed', 'no'), result('stricter', 'passed'))
  const after = verdict(result('same', 'failed', 'y'), result('mended', 'passed'), result('stricter', 'failed', 'too'))
  expect(changedTests(before, after)).toMatchObject([
    { name: 'mended', before: 'failed', after: 'passed', message: 'no' },
    { name: 'stricter', before: 'passed', after: 'failed', message: 'too' },
  ])
})

test('a test that only one version has is told, and so are two of one name', () => {
  const before = verdict(result('gone', 'passed'), result('twice', 'passed'), result('twice', 'passed'))
  const after = verdict(
    result('new', 'timeout', 'slow'),
    result('twice', 'passed'),
    result('twice', 'failed', 'second'),
  )
  expect(changedTests(before, after)).toMatchObject([
    { name: 'new', before: null, after: 'timeout', message: 'slow' },
    { name: 'twice', before: 'passed', after: 'failed', message: 'second' },
    { name: 'gone', before: 'passed', after: null, message: null },
  ])
})

test('without a verdict before, every test is new', () => {
  expect(changedTests(null, verdict(result('one', 'passed')))).toMatchObject([{ before: null, after: 'passed' }])
})
