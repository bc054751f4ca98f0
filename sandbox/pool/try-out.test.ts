import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox, type TryOutRequest } from '../index.ts'

const challenge: TryOutRequest['challenge'] = {
  slug: 'adding',
  hash: 'adding',
  files: { 'add.ts': 'export const add = (a: number, b: number) => a - b' },
  reference: { 'add.ts': 'export const add = (a: number, b: number) => a + b' },
  tests: [
    { path: 'helper.ts', visibility: 'visible', form: 'support', text: 'export const two = 2' },
    { path: 'add.test.ts', visibility: 'hidden', form: 'script', text: "test('hidden', () => {})" },
  ],
  locked: [],
  limits: { cpuMs: 300, memoryMb: 64, outputKb: 64 },
  weights: {},
}

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ children: 1 })
})
afterAll(() => sandbox.close())

const own = (text: string, options: Partial<TryOutRequest> = {}) =>
  sandbox.tryOut({
    challenge,
    language: 'typescript',
    submission: challenge.reference,
    scripts: { 'scratch/own.test.ts': text },
    ...options,
  })

test('a script of their own sees the submission and the helpers of the visible tests', async () => {
  const heard: string[] = []
  const verdict = await own(
    `import { add } from '../add'
     import { two } from '../helper'
     test('adds', () => { console.log('here'); expect(add(two, 2)).toBe(4) })
     test('is wrong', () => { expect(add(1, 1)).toBe(3) })`,
    { onTest: ({ name, status }) => heard.push(`${name} ${status}`) },
  )
  expect(heard).toEqual(['adds passed', 'is wrong failed'])
  expect(verdict).toMatchObject({ status: 'graded', score: null, passed: 1, failed: 1, console: 'here' })
})

test('a script that does not load says why', async () => {
  const verdict = await own("import { nothing } from '../nowhere'\ntest('never', nothing)")
  expect(verdict).toMatchObject({ status: 'compile-error', tests: [] })
  expect(verdict.message).toContain('../nowhere')
})

test('a test without end is stopped, and those behind it run', async () => {
  const verdict = await own("test('loops', () => { for (;;); })\ntest('goes on', () => {})")
  expect(verdict.tests.map(({ name, status }) => `${name} ${status}`)).toEqual(['loops timeout', 'goes on passed'])
})

test('nothing that such a script does is there in the next run', async () => {
  await own(
    `Array.prototype.left = 1
     globalThis.expect = undefined
     Function.prototype.call = () => { throw new Error('mine now') }
     test('poisons', () => { for (const name of Object.getOwnPropertyNames(globalThis)) try { delete globalThis[name] } catch {} })`,
  )
  const next = await own("test('clean', () => { expect([].left).toBeUndefined() })")
  expect(next).toMatchObject({ status: 'graded', passed: 1, failed: 0 })
  const graded = await sandbox.run({ challenge, language: 'typescript', submission: {}, tests: 'hidden' })
  expect(graded).toMatchObject({ status: 'graded', score: 100 })
})

test('memory that no limit counts is closed to it', async () => {
  const verdict = await own(
    "test('asks', () => { expect([typeof WebAssembly, typeof SharedArrayBuffer, typeof Atomics]).toEqual(Array(3).fill('undefined')) })",
  )
  expect(verdict).toMatchObject({ passed: 1 })
})
