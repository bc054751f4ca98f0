import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CandidateRun, RunEvent, TestOutcome } from '../../../../server/shared/attempts.ts'
import { offlineError } from '../../../shared/api/api-error.ts'
import { Runs } from './runs.ts'
import { betweenLooksMs, quietMs } from './show-progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const place = { challenge: 'a', language: 'typescript' } as const
const outcome = (name: string): TestOutcome => ({
  name,
  group: 'g',
  status: 'passed',
  message: null,
  console: '',
  cpuMs: 1,
})
const run: CandidateRun = {
  id: 'run',
  ...place,
  status: 'graded',
  message: null,
  tests: [outcome('one')],
  passed: 1,
  failed: 0,
  console: '',
  cpuMs: 1,
  wallMs: 1,
  own: [],
  ownFault: null,
}

/** A run that says what it is told to say, when it is told. */
function acted() {
  const events: RunEvent[] = []
  let wake = Promise.withResolvers<void>()
  async function* told(): AsyncGenerator<RunEvent> {
    for (;;) {
      await wake.promise
      wake = Promise.withResolvers()
      for (const event of events.splice(0)) yield event
    }
  }
  return {
    begin: async () => told(),
    async say(event: RunEvent) {
      events.push(event)
      wake.resolve()
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

test('a run that is over in a moment is shown as a whole, and never in between', async () => {
  const { begin, say } = acted()
  const runs = new Runs(begin)
  const seen: (number | undefined)[] = []
  runs.all.subscribe(() => seen.push(runs.all.get().a?.soFar?.visible.length))
  const running = runs.run(place)
  await say({ type: 'test', part: 'visible', test: outcome('one') })
  await vi.advanceTimersByTimeAsync(quietMs - 1)
  await say({ type: 'done', run })
  await running
  await vi.advanceTimersByTimeAsync(10 * quietMs)
  expect(seen).toEqual([undefined, undefined])
  expect(runs.all.get().a).toEqual({ isRunning: false, soFar: null, result: run, isStale: false, fault: null })
})

test('a run that goes on shows its tests as they end', async () => {
  const { begin, say } = acted()
  const runs = new Runs(begin)
  const running = runs.run(place)
  await say({ type: 'test', part: 'visible', test: outcome('one') })
  await vi.advanceTimersByTimeAsync(quietMs)
  expect(runs.all.get().a?.soFar).toEqual({ visible: [outcome('one')], own: [] })
  await say({ type: 'test', part: 'own', test: outcome('mine') })
  await vi.advanceTimersByTimeAsync(betweenLooksMs)
  expect(runs.all.get().a?.soFar).toEqual({ visible: [outcome('one')], own: [outcome('mine')] })
  await say({ type: 'done', run })
  await running
  expect(runs.all.get().a?.soFar).toBeNull()
})

test('a failure in the middle is a sentence, and the result before it stays', async () => {
  const first = acted()
  let begin = first.begin
  const runs = new Runs(() => begin())
  const before = runs.run(place)
  await first.say({ type: 'done', run })
  await before
  const second = acted()
  begin = second.begin
  const running = runs.run(place)
  await second.say({ type: 'failed', error: { code: 'internal', message: 'Something broke.' } })
  await running
  expect(runs.all.get().a).toMatchObject({ isRunning: false, result: run, fault: 'Something broke.' })
})

async function* broken(): AsyncGenerator<RunEvent> {
  yield { type: 'test', part: 'visible', test: outcome('of before') }
}

async function* restarting(): AsyncGenerator<RunEvent> {
  yield { type: 'failed', error: { code: 'unavailable', message: 'The server is about to restart.' } }
}

async function* whole(): AsyncGenerator<RunEvent> {
  yield { type: 'done', run }
}

test.each([
  ['breaks off', broken],
  ['says that the server restarts', restarting],
])('a run whose answer %s is asked for once more by itself', async (_, first) => {
  const begin = vi.fn(async () => whole()).mockImplementationOnce(async () => first())
  const runs = new Runs(begin)
  await runs.run(place)
  expect(begin.mock.calls).toEqual([[place], [place]])
  expect(runs.all.get().a).toMatchObject({ isRunning: false, soFar: null, result: run, fault: null })
})

test('an answer that breaks off again is a lost connection', async () => {
  const begin = vi.fn(async () => broken())
  const runs = new Runs(begin)
  await runs.run(place)
  expect(begin).toHaveBeenCalledTimes(2)
  expect(runs.all.get().a?.fault).toMatch(/no connection/)
})

test('a run that could not begin is not asked for again here, since beginning has its own patience', async () => {
  const begin = vi.fn(() => Promise.reject(offlineError()))
  const runs = new Runs(begin)
  await runs.run(place)
  expect(begin).toHaveBeenCalledTimes(1)
})

test('while one is under way there is no other', async () => {
  const { begin, say } = acted()
  const begun = vi.fn(begin)
  const runs = new Runs(begun)
  const running = runs.run(place)
  await runs.run(place)
  expect(begun).toHaveBeenCalledTimes(1)
  await say({ type: 'done', run })
  await running
})

test('an edit makes a result one of the past, and the next run a new one', async () => {
  const { begin, say } = acted()
  const runs = new Runs(begin)
  runs.noteEdit('a')
  expect(runs.all.get().a).toBeUndefined()
  const first = runs.run(place)
  runs.noteEdit('a')
  await say({ type: 'done', run })
  await first
  expect(runs.all.get().a).toMatchObject({ result: run, isStale: true })
})
