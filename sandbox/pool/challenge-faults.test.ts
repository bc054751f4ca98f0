import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Files } from '../challenge.ts'
import type { Sandbox } from '../sandbox.ts'
import { openPuppets, puppetChallenge, puppetRun } from './testing/puppets.ts'

// CPU limits are met late on a machine that is busy with something else.
vi.setConfig({ testTimeout: 60_000 })

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openPuppets({ children: 1 })
})
afterAll(() => sandbox.close())

async function messageWith(reference: Files): Promise<string | null> {
  const challenge = { ...puppetChallenge, hash: JSON.stringify(reference), reference }
  const verdict = await sandbox.run(puppetRun({}, { challenge }))
  expect(verdict).toMatchObject({ status: 'platform-error', score: null, tests: [], passed: 0, failed: 0 })
  return verdict.message
}

test('a reference that fails a test is a fault of the challenge, never of the submission', async () => {
  expect(await messageWith({ 'moves.json': '{"two":["fail"]}' })).toBe(
    'The typescript reference of the challenge "puppet" fails 1 of its hidden tests:\ntwo: told to fail',
  )
})

test('a reference that does not load', async () => {
  expect(await messageWith({ 'moves.json': '{"load":["load-error"]}' })).toBe(
    'The typescript reference of the challenge "puppet" does not load: told to: load-error',
  )
})

test('tests that do not load', async () => {
  expect(await messageWith({ 'moves.json': '{"load":["suite-error"]}' })).toBe(
    'The hidden tests of the challenge "puppet" do not load: told to: suite-error',
  )
})

test('a challenge without a hidden test', async () => {
  expect(await messageWith({ 'tests.json': '[]' })).toBe(
    'The hidden test files of the challenge "puppet" hold no test.',
  )
})

test('without visible tests a run of the visible ones has nothing to do', async () => {
  const verdict = await sandbox.run(puppetRun({}, { tests: 'visible' }))
  expect(verdict).toMatchObject({ status: 'graded', score: null, tests: [] })
})
