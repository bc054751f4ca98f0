import { afterEach, expect, test, vi } from 'vitest'
import type { RunPriority, Sandbox, SandboxOptions } from '../sandbox.ts'
import { openPuppets, puppetChallenge, puppetRun } from './testing/puppets.ts'

// CPU limits are met late on a machine that is busy with something else.
vi.setConfig({ testTimeout: 60_000 })

let opened: Sandbox | null = null
async function open(options: SandboxOptions): Promise<Sandbox> {
  opened = await openPuppets(options)
  return opened
}
afterEach(() => opened?.close())

const patient = { ...puppetChallenge, limits: { ...puppetChallenge.limits, cpuMs: 60_000 } }

/** Resolves when a run has begun its second test, which will not end. */
function startLooping(sandbox: Sandbox, signal: AbortSignal): { begun: Promise<void>; run: Promise<unknown> } {
  const { promise: begun, resolve } = Promise.withResolvers<void>()
  const run = sandbox.run(puppetRun({ two: ['loop'] }, { challenge: patient, signal, onTest: () => resolve() }))
  return { begun, run }
}

test('what waits is served by priority, and in order within one', async () => {
  const sandbox = await open({ children: 1 })
  await sandbox.run(puppetRun({}))
  const stop = new AbortController()
  const { begun, run } = startLooping(sandbox, stop.signal)
  await begun
  const served: string[] = []
  const ask = async (name: string, priority: RunPriority) => {
    await sandbox.run(puppetRun({}, { priority }))
    served.push(name)
  }
  const all = [
    ask('background 1', 'background'),
    ask('grading 1', 'grading'),
    ask('interactive 1', 'interactive'),
    ask('grading 2', 'grading'),
    ask('interactive 2', 'interactive'),
  ]
  await expect.poll(() => sandbox.status()).toMatchObject({ children: 1, idle: 0, queued: 5 })
  stop.abort()
  await expect(run).rejects.toThrow('aborted')
  await Promise.all(all)
  expect(served).toEqual(['interactive 1', 'interactive 2', 'grading 1', 'grading 2', 'background 1'])
})

test('an aborted run leaves the queue and rejects with its reason', async () => {
  const sandbox = await open({ children: 1 })
  const stop = new AbortController()
  const { begun, run } = startLooping(sandbox, stop.signal)
  await begun
  const leave = new AbortController()
  const waiting = sandbox.run(puppetRun({}, { signal: leave.signal }))
  await expect.poll(() => sandbox.status().queued).toBe(1)
  leave.abort(new Error('changed my mind'))
  await expect(waiting).rejects.toThrow('changed my mind')
  expect(sandbox.status().queued).toBe(0)
  stop.abort()
  await expect(run).rejects.toThrow('aborted')
  await expect(sandbox.run(puppetRun({}, { signal: AbortSignal.abort('at once') }))).rejects.toBe('at once')
})

test('closing rejects what runs and what waits', async () => {
  const sandbox = await open({ children: 1 })
  const { begun, run } = startLooping(sandbox, new AbortController().signal)
  await begun
  const waiting = sandbox.run(puppetRun({}))
  const settled = Promise.allSettled([run, waiting])
  await sandbox.close()
  expect((await settled).map((one) => one.status === 'rejected' && String(one.reason))).toEqual([
    'Error: The sandbox is closed.',
    'Error: The sandbox is closed.',
  ])
  await expect(sandbox.run(puppetRun({}))).rejects.toThrow('The sandbox is closed.')
})

test('children that have served their number of runs are replaced while others run', async () => {
  const sandbox = await open({ children: 2, retireAfterRuns: 3 })
  const verdicts = await Promise.all(Array.from({ length: 30 }, () => sandbox.run(puppetRun({}))))
  expect(verdicts.map((verdict) => verdict.score)).toEqual(Array(30).fill(100))
})

test('runs beside a broken one notice nothing', async () => {
  const sandbox = await open({ children: 2 })
  const runs = Array.from({ length: 24 }, (_, index) =>
    sandbox.run(puppetRun(index % 3 === 0 ? { two: ['abort'] } : {})),
  )
  const scores = (await Promise.all(runs)).map((verdict) => verdict.score)
  expect(scores).toEqual(Array.from({ length: 24 }, (_, index) => (index % 3 === 0 ? 75 : 100)))
})

test('an accident is told with what is known of it, and a limit or a retirement is none', async () => {
  const told: string[] = []
  const sandbox = await open({ children: 1, retireAfterRuns: 2, onAccident: (reason) => told.push(reason) })
  await sandbox.run(puppetRun({ two: ['loop'] }))
  await sandbox.run(puppetRun({ two: ['garbage'] }))
  await sandbox.run(puppetRun({}))
  expect(told).toEqual(['sent what is not a message', 'sent what is not a message'])
})

test('tests are told as they end, in order', async () => {
  const sandbox = await open({ children: 1 })
  const told: string[] = []
  await sandbox.run(
    puppetRun({ two: ['fail'], three: ['exit'] }, { onTest: ({ name, status }) => told.push(`${name} ${status}`) }),
  )
  expect(told).toEqual(['one passed', 'two failed', 'three crashed', 'four passed'])
})
