import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attemptLimits } from '../../server/attempts/limits.ts'
import type { JournalBatch } from '../../server/shared/journal.ts'
import { filesOf, foldJournal } from '../../server/shared/journal-fold.ts'
import { batchOf, type Candidate, candidateOf, writeEntry } from './support/candidate.ts'
import { doublingStarter, sentinels } from './support/challenges.ts'
import { type Client, createWorld, type World } from './support/world.ts'

let world: World
let reviewer: Client
let candidate: Candidate
let id = ''
const place = { challenge: 'doubling', language: 'typescript' } as const
const first: JournalBatch = batchOf(0, [writeEntry('one', 1_000), writeEntry('two', 2_000)])

beforeAll(async () => {
  world = await createWorld()
  reviewer = await world.staff('reviewer')
  candidate = candidateOf(world, await world.invite())
  id = (await (await candidate.start()).json()).id
  world.advance(30_000)
  const json = { ...place, journal: candidate.journal([first]) }
  await candidate.api.runs.$post({ json })
  const second = candidateOf(world, candidate.token, 1)
  world.advance(30_000)
  const journal = second.journal([batchOf(1, [writeEntry('return n * 2', 55_000)])])
  await second.api.submissions.$post({ json: { ...place, journal } })
  await world.work()
})
afterAll(() => world.close())

async function read() {
  return (await reviewer.api.attempts[':id'].playback.$get({ param: { id } })).json()
}

test('has the journal as it was sent, who wrote it and when it came, and what it is folded over', async () => {
  const { batches, base, durationMs, timeUsedMs } = await read()
  expect(batches).toMatchObject([
    { batch: first, arrivedAt: 30_000, tab: 0 },
    { batch: { number: 1 }, arrivedAt: 60_000, tab: 1 },
  ])
  expect({ durationMs, timeUsedMs }).toEqual({ durationMs: 3_600_000, timeUsedMs: 60_000 })
  expect(base.challenges.doubling).toMatchObject({
    files: { typescript: { 'double.ts': doublingStarter } },
    locked: ['types.ts'],
  })
  const work = foldJournal(
    base,
    batches.map(({ batch }) => batch),
  )
  expect(filesOf(base, work, 'doubling', 'typescript')['double.ts']).toBe('return n * 2')
})

test('has runs and submissions at their places in the journal', async () => {
  const { runs, submissions } = await read()
  expect(runs).toMatchObject([{ challenge: 'doubling', at: 30_000, journalNumber: 1, passed: 0, failed: 1 }])
  expect(submissions).toMatchObject([
    { challenge: 'doubling', at: 60_000, journalNumber: 2, origin: 'candidate', score: 100, passed: 5, failed: 0 },
  ])
})

test('is compressed where the reader takes that', async () => {
  const headers = { cookie: await world.staffCookie('reviewer'), 'accept-encoding': 'gzip' }
  const response = await world.app.request(`/api/attempts/${id}/playback`, { headers })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  const body = JSON.parse(gunzipSync(Buffer.from(await response.arrayBuffer())).toString())
  expect(body).toEqual(await read())
})

test.each([
  ['the start', { batch: 0, entries: 0 }, doublingStarter],
  ['within a batch', { batch: 0, entries: 1 }, 'one'],
  ['its end', { batch: 0, entries: 2 }, 'two'],
  ['the last', { batch: 1, entries: 1 }, 'return n * 2'],
  ['beyond the end', { batch: 99, entries: 99 }, 'return n * 2'],
])('runs all tests on the code of a moment: %s', async (_, moment, text) => {
  world.advance(60_000)
  const response = await reviewer.api.attempts[':id'].moments.run.$post({
    param: { id },
    json: { ...place, ...moment },
  })
  const { tests, score } = await response.json()
  expect(world.sandbox.requests.at(-1)).toMatchObject({ tests: 'all', submission: { 'double.ts': text } })
  expect(tests.map(({ name }) => name)).toContain(sentinels.hiddenName)
  expect(score).toBe(text.includes('* 2') ? 100 : 0)
})

test('running a moment stores nothing and changes no score', async () => {
  const { runs, submissions } = await read()
  expect([runs.length, submissions.length]).toEqual([1, 1])
})

test('a moment of another challenge, an unknown language and too many runs are refused', async () => {
  const run = (json: object) =>
    reviewer.api.attempts[':id'].moments.run.$post({
      param: { id },
      json: { ...place, batch: 0, entries: 0, ...json },
    })
  expect((await run({ challenge: 'nowhere' })).status).toBe(400)
  expect((await run({ challenge: 'greeting' })).status).toBe(400)
  world.advance(60_000)
  for (let count = 0; count < attemptLimits.runsPerMinute; count++) expect((await run({})).status).toBe(200)
  expect((await run({})).status).toBe(429)
})

test('the references are for reviewers', async () => {
  const { challenges } = await (await reviewer.api.attempts[':id'].references.$get({ param: { id } })).json()
  expect(challenges.doubling?.typescript?.['double.ts']).toContain(sentinels.reference)
  expect(Object.keys(challenges)).toEqual(['doubling', 'greeting'])
})

test('an unknown attempt is not found', async () => {
  const param = { id: '00000000-0000-4000-8000-000000000000' }
  const json = { ...place, batch: 0, entries: 0 }
  const { playback, references, moments } = reviewer.api.attempts[':id']
  const answers = [
    await playback.$get({ param }),
    await references.$get({ param }),
    await moments.run.$post({ param, json }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
})
