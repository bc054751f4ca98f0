import { expect, test } from 'vitest'
import { LIMITS } from '../limits.ts'
import type { LegJob } from './child-process.ts'
import { grantedCpuMs, References, testsOf } from './reference.ts'
import { puppetChallenge } from './testing/puppets.ts'

test.each([
  [2000, 0, 2000],
  [2000, 200, 2000],
  [2000, 201, 4000],
  [2000, 399, 4000],
  [500, 1000, 16_000],
])('a limit of %d ms and a reference of %d ms grant %d ms', (limit, reference, granted) => {
  expect(grantedCpuMs(limit, reference)).toBe(granted)
})

/** A pool whose every leg passes its one test, after the CPU time given. */
function passingPool(cpuMs: number) {
  const pool = {
    runs: 0,
    execute({ leg, run: { id } }: LegJob) {
      pool.runs += 1
      leg.accept({ type: 'collected', id, tests: [{ name: 'one', group: 'g', file: 'a.test.ts' }] })
      leg.accept({ type: 'test-start', id, index: 0 })
      leg.accept({ type: 'test-end', id, index: 0, status: 'passed', message: null, console: '', cpuMs })
      leg.accept({ type: 'done', id, cpuMs, peakMemoryMb: 1, retire: false })
      return Promise.resolve({ kind: 'done' as const })
    },
  }
  return pool
}

const request = {
  challenge: puppetChallenge,
  language: 'typescript',
  visibility: 'hidden',
  priority: 'grading',
} as const

test('a reference is measured once, by all who ask at a time, and anew after a while', async () => {
  const pool = passingPool(5)
  let now = 0
  const references = new References(pool, () => now)
  const [first, second] = await Promise.all([references.of(request), references.of(request)])
  expect(second).toBe(first)
  now = LIMITS.calibrationMs - 1
  await references.of(request)
  expect(pool.runs).toBe(1)
  now = LIMITS.calibrationMs
  await references.of(request)
  expect(pool.runs).toBe(2)
  await references.of({ ...request, language: 'javascript' })
  await references.of({ ...request, challenge: { ...puppetChallenge, hash: 'another' } })
  expect(pool.runs).toBe(4)
})

test('a slow reference widens the limits of its tests and of loading', async () => {
  const references = new References(passingPool(250))
  const { testCpuMs, loadCpuMs } = await references.of(request)
  expect([...testCpuMs.values()]).toEqual([4_800])
  expect(loadCpuMs).toBe(4000)
})

test('helpers of the visible tests serve the hidden ones, and not the other way round', () => {
  const file = (path: string, visibility: 'visible' | 'hidden', form: 'script' | 'support') => ({
    path,
    visibility,
    form,
    text: `${visibility} ${path}`,
  })
  const challenge = {
    ...puppetChallenge,
    tests: [
      file('a.test.ts', 'visible', 'script'),
      file('helper.ts', 'visible', 'support'),
      file('both.ts', 'visible', 'support'),
      file('b.test.ts', 'hidden', 'script'),
      file('both.ts', 'hidden', 'support'),
      file('secret.ts', 'hidden', 'support'),
    ],
  }
  const texts = (visibility: 'visible' | 'hidden') =>
    testsOf(challenge, visibility).map((one) => (one.form === 'cases' ? '' : one.text))
  expect(texts('visible')).toEqual(['visible a.test.ts', 'visible helper.ts', 'visible both.ts'])
  expect(texts('hidden')).toEqual(['hidden b.test.ts', 'hidden both.ts', 'hidden secret.ts', 'visible helper.ts'])
})
