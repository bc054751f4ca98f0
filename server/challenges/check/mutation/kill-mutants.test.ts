import { expect, test } from 'vitest'
import type { TestStatus } from '../../../../sandbox/index.ts'
import { killMutants } from './kill-mutants.ts'
import type { Mutant } from './mutant.ts'
import { Ranking } from './ranking.ts'
import type { Outcome, Trial } from './run-mutants.ts'

test('the test that rejects the most for its time comes first, and one that was never tried is in between', () => {
  const ranking = new Ranking(
    new Map([
      ['quick', 1],
      ['heavy', 100],
      ['idle', 1],
      ['new', 1],
    ]),
  )
  for (let time = 0; time < 9; time++) {
    ranking.note('quick', true)
    ranking.note('heavy', true)
    ranking.note('idle', false)
  }
  expect(ranking.sorted(['idle', 'heavy', 'new', 'quick'])).toEqual(['quick', 'new', 'idle', 'heavy'])
})

const mutant = (id: string): Mutant => ({
  id,
  mutator: 'EqualityOperator',
  file: 'a.ts',
  start: { line: 1, column: 1 },
  end: { line: 1, column: 2 },
  original: 'a',
  replacement: 'b',
})
const mutants = ['0', '1', '2', '3'].map(mutant)
const [zero, one, two, three] = mutants as [Mutant, Mutant, Mutant, Mutant]

/** By test, the mutants whose code it runs, and of these the ones that it rejects. */
const runs = new Map([
  ['first', new Set(['0', '1'])],
  ['second', new Set(['0', '1', '2'])],
  ['idle', new Set(['2'])],
])
const rejects = new Map([
  ['first', new Set(['0'])],
  ['second', new Set(['0', '1'])],
  ['idle', new Set<string>()],
])

/** Runs tests as the sandbox does, and notes what it was asked. */
function fakeRunner() {
  const asked: string[] = []
  return {
    asked,
    async try(trials: readonly Trial[], bail: boolean): Promise<Outcome[]> {
      return trials.map(({ mutant: { id }, tests }) => {
        asked.push(`${id}: ${tests.join(' ')}${bail ? '' : ', all of them'}`)
        const outcome = new Map<string, TestStatus>()
        for (const test of tests) {
          outcome.set(test, rejects.get(test)?.has(id) ? 'failed' : 'passed')
          if (bail && outcome.get(test) === 'failed') break
        }
        return outcome
      })
    },
  }
}

const cpuMs = new Map([...runs.keys()].map((name) => [name, 1]))
const reach = { cpuMs, mutants: runs, failing: [] }
const instrumented = { files: {}, mutants }

test('a mutant is tried on the tests that run its code, and no test is called needless untried', async () => {
  const runner = fakeRunner()
  const progress: string[] = []
  const { killers, needless } = await killMutants(runner, {
    instrumented,
    reach,
    needed: new Set(),
    lanes: 1,
    onProgress: (done, of) => progress.push(`${done}/${of}`),
  })
  expect([zero, one, two, three].map((each) => killers.get(each))).toEqual(['first', 'second', undefined, undefined])
  expect(needless).toEqual(['idle'])
  expect(runner.asked).toEqual(['0: first second', '1: first second', '2: second idle'])
  expect(progress).toEqual(['4/4'])
})

test('a test that came second everywhere gets a chance of its own', async () => {
  const runner = fakeRunner()
  const { needless } = await killMutants(runner, {
    instrumented: { files: {}, mutants: [zero] },
    reach,
    needed: new Set(['idle']),
    lanes: 1,
    onProgress: () => {},
  })
  expect(needless).toEqual([])
  expect(runner.asked).toEqual(['0: first second', '0: second, all of them'])
})
