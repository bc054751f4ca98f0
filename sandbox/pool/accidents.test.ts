import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Sandbox } from '../sandbox.ts'
import { openPuppets, outcomes, puppetChallenge, puppetRun } from './testing/puppets.ts'

// CPU limits are met late on a machine that is busy with something else.
vi.setConfig({ testTimeout: 60_000 })

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openPuppets({ children: 1 })
})
afterAll(() => sandbox.close())

const othersPass = (status: string) => ['one passed', `two ${status}`, 'three passed', 'four passed']

async function expectHonestRun() {
  const verdict = await sandbox.run(puppetRun({}))
  expect(verdict.score).toBe(100)
}

test.each(['garbage', 'endless frame', 'half a frame', 'lie about order', 'abort', 'exit'] as const)(
  'a child that does "%s" in a test crashes that test alone',
  async (move) => {
    const verdict = await sandbox.run(puppetRun({ two: [move] }))
    expect(verdict.status).toBe('graded')
    expect(outcomes(verdict)).toEqual(othersPass('crashed'))
    expect(verdict.tests[1]?.message).toBe('It ended the process that ran it, 2 times in a row.')
    expect(verdict.score).toBe(75)
    await expectHonestRun()
  },
)

test('an endless loop times out that test alone and names the limit', async () => {
  const verdict = await sandbox.run(puppetRun({ two: ['loop'] }))
  expect(outcomes(verdict)).toEqual(othersPass('timeout'))
  expect(verdict.tests[1]?.message).toBe('It ran longer than its limit of 300 ms of CPU time.')
  await expectHonestRun()
})

test('resident memory is watched from outside', async () => {
  const challenge = { ...puppetChallenge, limits: { ...puppetChallenge.limits, cpuMs: 20_000, memoryMb: 32 } }
  const verdict = await sandbox.run(puppetRun({ two: ['eat memory'] }, { challenge }))
  expect(outcomes(verdict)).toEqual(othersPass('memory'))
  expect(verdict.tests[1]?.message).toBe('It needed more than its limit of 32 MiB of memory.')
  await expectHonestRun()
})

test('every test that has to be stopped starts another leg, and none vanishes', async () => {
  const verdict = await sandbox.run(puppetRun({ one: ['loop'], two: ['exit'], four: ['loop'] }))
  expect(outcomes(verdict)).toEqual(['one timeout', 'two crashed', 'three passed', 'four timeout'])
  expect(verdict).toMatchObject({ score: 25, passed: 1, failed: 3 })
})

describe('while loading', () => {
  test('a loop is a compile error that names the limit', async () => {
    const verdict = await sandbox.run(puppetRun({ load: ['loop'] }))
    expect(verdict).toMatchObject({ status: 'compile-error', score: 0, passed: 0, failed: 4 })
    expect(verdict.message).toBe('Loading the submission ran longer than its limit of 2,000 ms of CPU time.')
    await expectHonestRun()
  })

  test('an exit, repeated in a fresh child, is a compile error', async () => {
    const verdict = await sandbox.run(puppetRun({ load: ['exit'] }))
    expect(verdict).toMatchObject({ status: 'compile-error', score: 0 })
    expect(verdict.message).toBe('Loading the submission ended the process that ran it, 2 times in a row.')
    await expectHonestRun()
  })

  test('a submission that does not parse fails every test of the list', async () => {
    const verdict = await sandbox.run(puppetRun({ load: ['load-error'] }))
    expect(verdict).toMatchObject({ status: 'compile-error', score: 0, failed: 4, message: 'told to: load-error' })
  })

  test('a suite that loads with the reference and not with the submission fails the submission', async () => {
    const verdict = await sandbox.run(puppetRun({ load: ['suite-error'] }))
    expect(verdict).toMatchObject({ status: 'graded', score: 0, failed: 4 })
    expect(verdict.tests[0]?.message).toBe('told to: suite-error')
  })
})

describe('after the last test', () => {
  test.each(['loop', 'exit', 'garbage'] as const)('"%s" changes no verdict', async (move) => {
    const verdict = await sandbox.run(puppetRun({ after: [move], three: ['fail'] }))
    expect(outcomes(verdict)).toEqual(['one passed', 'two passed', 'three failed', 'four passed'])
    await expectHonestRun()
  })
})

describe('the list of tests is the reference’s', () => {
  const collecting = (names: string[]) =>
    puppetRun(
      {},
      {
        submission: {
          'tests.json': JSON.stringify(names.map((name) => ({ name, group: 'numbers', file: 'numbers.test.ts' }))),
        },
      },
    )

  test('a test that the submission makes vanish has failed', async () => {
    const verdict = await sandbox.run(collecting(['one', 'two', 'three']))
    expect(outcomes(verdict)).toEqual(['one passed', 'two passed', 'three passed', 'four failed'])
    expect(verdict.tests[3]?.message).toBe('This test did not run: with this code the test file does not define it.')
  })

  test('tests that the submission adds count for nothing', async () => {
    const verdict = await sandbox.run(collecting(['one', 'one', 'five', 'six']))
    expect(outcomes(verdict)).toEqual(['one passed', 'two failed', 'three failed', 'four failed'])
    expect(verdict.score).toBe(25)
  })

  test('an empty list fails every test', async () => {
    const verdict = await sandbox.run(collecting([]))
    expect(verdict).toMatchObject({ status: 'graded', score: 0, failed: 4 })
  })
})
