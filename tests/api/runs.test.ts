import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunEvent } from '../../server/shared/attempts.ts'
import { type Candidate, candidateOf } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function started(): Promise<Candidate> {
  const candidate = candidateOf(world, await world.invite())
  await candidate.start()
  return candidate
}

const place = { challenge: 'doubling', language: 'typescript' } as const

/** Everything that the run said, line by line. */
async function streamed(candidate: Candidate, text: string): Promise<RunEvent[]> {
  const headers = { accept: 'application/x-ndjson' }
  const answer = await candidate.api.runs.$post({ json: { ...place, journal: candidate.write(text) } }, { headers })
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = (await answer.text()).trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as RunEvent)
}

const addOwnTests = async (candidate: Candidate) =>
  candidate.api.journal.$post({ json: candidate.write("test('own')", { path: 'scratch/own.test.ts' }) })

test('a run that is asked for as lines tells each test as it ends, then the whole', async () => {
  const events = await streamed(await started(), '* 2')
  expect(events).toMatchObject([
    { type: 'test', part: 'visible', test: { name: 'two', status: 'passed' } },
    { type: 'done', run: { status: 'graded', passed: 1, failed: 0, own: [], ownFault: null } },
  ])
})

test('the lines hold visible tests alone', async () => {
  const text = JSON.stringify(await streamed(await started(), 'wrong'))
  expect(text).toContain('two')
  expect(text).not.toContain('hidden-')
})

test('what goes wrong in the middle is a line, in the shape of every other error', async () => {
  const candidate = await started()
  const fall = Promise.reject(new Error('the sandbox fell over'))
  fall.catch(() => {})
  world.sandbox.gate = fall
  const events = await streamed(candidate, '* 2')
  world.sandbox.gate = Promise.resolve()
  expect(events).toMatchObject([{ type: 'failed', error: { code: 'internal' } }])
  expect(JSON.stringify(events)).not.toContain('fell over')
})

test('what speaks against a run is said before its first line', async () => {
  const candidate = await started()
  const json = { challenge: 'greeting', language: 'javascript', journal: candidate.journal([]) } as const
  const answer = await candidate.api.runs.$post({ json }, { headers: { accept: 'application/x-ndjson' } })
  expect(answer.status).toBe(409)
})

test('own tests run behind the visible ones and see the work, and no submission holds them', async () => {
  const candidate = await started()
  await addOwnTests(candidate)
  const events = await streamed(candidate, '* 2')
  expect(events.at(-1)).toMatchObject({ run: { own: [{ name: 'scratch/own.test.ts', status: 'passed' }] } })
  expect(world.sandbox.requests.at(-1)?.submission).toEqual({
    'double.ts': '* 2',
    'types.ts': 'export type Count = number\n',
  })
  expect(world.sandbox.tryOuts.at(-1)?.scripts).toEqual({ 'scratch/own.test.ts': "test('own')" })

  await candidate.api.submissions.$post({ json: { ...place, journal: candidate.journal([]) } })
  await world.work()
  expect(Object.keys(world.sandbox.requests.at(-1)?.submission ?? {})).toEqual(['double.ts', 'types.ts'])
  const [runs] = await world.database.sql`select passed, failed from runs order by created_at desc limit 1`
  expect(runs).toEqual({ passed: 1, failed: 0 })
})

test('own tests alone leave nothing to hand in', async () => {
  const candidate = await started()
  await addOwnTests(candidate)
  const { challenges } = await (await candidate.api.attempt.$get()).json()
  expect(challenges[0]).toMatchObject({
    unsubmitted: false,
    work: { typescript: { 'scratch/own.test.ts': "test('own')" } },
  })
})

test('own tests make a challenge without visible ones one that can be run', async () => {
  const candidate = await started()
  const greeting = { challenge: 'greeting', language: 'javascript' } as const
  const journal = candidate.write('own', { ...greeting, path: 'scratch/own.test.js' })
  const run = await (await candidate.api.runs.$post({ json: { ...greeting, journal } })).json()
  expect(run).toMatchObject({ tests: [], own: [{ status: 'passed' }] })
})

test('a script of their own answers what it printed', async () => {
  const candidate = await started()
  const journal = candidate.write('console.log(1)', { path: 'scratch/try.ts' })
  const answer = await candidate.api.scripts.$post({ json: { ...place, path: 'scratch/try.ts', journal } })
  expect(await answer.json()).toMatchObject({ status: 'passed', console: 'saw 3 files', path: 'scratch/try.ts' })
  expect(Object.values(world.sandbox.tryOuts.at(-1)?.scripts ?? {})).toEqual([
    expect.stringContaining('import("../scratch/try.ts")'),
  ])
})

test.each(['scratch/missing.ts', 'double.ts', 'scratch/own.test.ts'])('%s is no script to run', async (path) => {
  const candidate = await started()
  const answer = await candidate.api.scripts.$post({ json: { ...place, path, journal: candidate.journal([]) } })
  expect(answer.status).toBe(400)
})

test('a script has the refusals of a run', async () => {
  const unknown = candidateOf(world, 'no-such-token')
  const json = { ...place, path: 'scratch/try.ts', journal: unknown.journal([]) }
  expect((await unknown.api.scripts.$post({ json })).status).toBe(404)
  const candidate = await started()
  await candidate.api.finish.$post({ json: { journal: candidate.journal([]) } })
  expect((await candidate.api.scripts.$post({ json })).status).toBe(409)
})
