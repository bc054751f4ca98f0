import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunnableChallenge } from '../challenge.ts'
import { createSandbox, type RunRequest, type Sandbox } from '../sandbox.ts'

const challenge: RunnableChallenge = {
  slug: 'half',
  hash: 'half',
  files: { 'half.js': '' },
  reference: { 'half.js': 'export const half = (n) => n / 2' },
  tests: [
    {
      path: 'half.yaml',
      visibility: 'hidden',
      form: 'cases',
      suite: {
        group: 'half',
        module: 'half',
        call: 'half',
        compare: 'exact',
        cases: [0, 1, 2, 3].map((n) => ({ name: `of ${n}`, args: [n], expect: n / 2 })),
      },
    },
  ],
  locked: [],
  limits: { cpuMs: 2_000, memoryMb: 64, outputKb: 64 },
  weights: {},
}
const rounded = { 'half.js': 'export const half = (n) => Math.floor(n / 2)' }

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ children: 1 })
})
afterAll(() => sandbox.close())

async function outcomes(options: Partial<RunRequest>): Promise<Record<string, string>> {
  const { tests } = await sandbox.run({
    challenge,
    language: 'javascript',
    submission: rounded,
    tests: 'hidden',
    ...options,
  })
  return Object.fromEntries(tests.map(({ name, status }) => [name, status]))
}

test('runs all tests unless told otherwise', async () => {
  expect(await outcomes({})).toEqual({
    'half > of 0': 'passed',
    'half > of 1': 'failed',
    'half > of 2': 'passed',
    'half > of 3': 'failed',
  })
})

test('runs only the tests that are named', async () => {
  const only = new Set(['half > of 2', 'half > of 3'])
  expect(await outcomes({ only })).toEqual({ 'half > of 2': 'passed', 'half > of 3': 'failed' })
})

test('stops at the first test that does not pass', async () => {
  expect(await outcomes({ bail: true })).toEqual({ 'half > of 0': 'passed', 'half > of 1': 'failed' })
})

test('stops at a test that had to be stopped from outside', async () => {
  const submission = { 'half.js': 'export const half = (n) => { while (n === 1); return n / 2 }' }
  const hasty = { ...challenge, hash: 'hasty', limits: { ...challenge.limits, cpuMs: 50 } }
  expect(await outcomes({ challenge: hasty, submission, bail: true })).toEqual({
    'half > of 0': 'passed',
    'half > of 1': 'timeout',
  })
})

test('a submission that does not load fails the tests that were asked for', async () => {
  const only = new Set(['half > of 2'])
  const submission = { 'half.js': 'export const half = (' }
  expect(await outcomes({ submission, only, bail: true })).toMatchObject({ 'half > of 2': 'failed' })
})
