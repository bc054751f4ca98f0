import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sweepAttempts } from '../../server/attempts/sweep-attempts.ts'
import { batchOf, type Candidate, candidateOf, writeEntry } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let candidate: Candidate
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const hour = 3_600_000
const grace = 3_000
const right = 'export const double = (n: number) => n * 2\n'

beforeEach(async () => {
  candidate = candidateOf(world, await world.invite())
  await candidate.start()
})

async function review() {
  const { id } = await (await candidate.api.attempt.$get()).json()
  const reviewer = await world.staff('reviewer')
  return (await reviewer.api.attempts[':id'].$get({ param: { id } })).json()
}

async function submissionsOf(slug: string) {
  const { challenges } = await review()
  return challenges
    .find((challenge) => challenge.slug === slug)
    ?.submissions.map(({ origin, at, files }) => ({ origin, at, files }))
}

const send = async (...batches: Parameters<Candidate['journal']>[0]) =>
  candidate.api.journal.$post({ json: candidate.journal(batches) })

test('what stands in the editor at the deadline is handed in and graded', async () => {
  await send(batchOf(0, [writeEntry(right, 1_000)]))
  world.advance(hour + grace)
  await sweepAttempts(world.context)
  await world.work()
  expect(await review()).toMatchObject({
    state: 'graded',
    finishReason: 'deadline',
    timeUsedMs: hour,
    score: 25,
    lateByMs: null,
    parts: [{ score: 100 }, { score: 0 }],
  })
  expect(await submissionsOf('doubling')).toMatchObject([
    { origin: 'deadline', at: hour, files: { 'double.ts': right } },
  ])
  expect(await submissionsOf('greeting')).toEqual([])
})

test('work that was handed in already, or that is as it was given, is not handed in again', async () => {
  const journal = candidate.write(right)
  await candidate.api.submissions.$post({ json: { challenge: 'doubling', language: 'typescript', journal } })
  const greet = { challenge: 'greeting', language: 'javascript', path: 'greet.js' } as const
  await send(
    batchOf(1, [writeEntry('something', 0)], greet),
    batchOf(2, [writeEntry("export const greet = () => 'Hello '\n", 0)], greet),
  )
  world.advance(hour + grace)
  await sweepAttempts(world.context)
  expect(await submissionsOf('doubling')).toMatchObject([{ origin: 'candidate' }])
  expect(await submissionsOf('greeting')).toEqual([])
})

test('in the grace the clock shows zero and a submission on its way still counts, as of the deadline', async () => {
  world.advance(hour + grace - 1)
  await sweepAttempts(world.context)
  expect(await (await candidate.api.attempt.$get()).json()).toMatchObject({ state: 'running', remainingMs: 0 })
  const journal = candidate.write(right, { at: hour })
  const answer = await candidate.api.submissions.$post({
    json: { challenge: 'doubling', language: 'typescript', journal },
  })
  expect(answer.status).toBe(202)
  expect(await submissionsOf('doubling')).toMatchObject([{ origin: 'candidate', at: hour }])
})

test('after the grace nothing runs and nothing is submitted, whether or not anybody has closed the attempt', async () => {
  world.advance(hour + grace)
  const json = { challenge: 'doubling', language: 'typescript', journal: candidate.journal([]) } as const
  for (const refused of [await candidate.api.runs.$post({ json }), await candidate.api.submissions.$post({ json })]) {
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ error: { code: 'attempt-over' } })
  }
  expect(await (await candidate.api.attempt.$get()).json()).toMatchObject({
    state: 'finished',
    finishReason: 'deadline',
  })
  expect(await (await candidate.api.invitation.$get()).json()).toMatchObject({ state: 'finished' })
})

test('finishing after time has run out is an end by deadline', async () => {
  world.advance(hour + grace)
  const finished = await candidate.api.finish.$post({ json: { journal: candidate.write(right, { at: 5_000 }) } })
  expect(await finished.json()).toMatchObject({ state: 'finished', finishReason: 'deadline' })
  expect(await submissionsOf('doubling')).toMatchObject([{ origin: 'deadline', files: { 'double.ts': right } }])
})

test('the job at the deadline closes the attempt', async () => {
  world.advance(hour + grace)
  await world.work()
  const [row] = await world.database.sql`select state, finish_reason from attempts order by started_at desc, id limit 1`
  expect(row).toEqual({ state: 'finished', finish_reason: 'deadline' })
})

test('work done in time that arrives late is handed in again, and how late is shown', async () => {
  await send(batchOf(0, [writeEntry('begun', 1_000)]))
  world.advance(hour + grace)
  await sweepAttempts(world.context)
  world.advance(600_000)
  const late = await send(batchOf(1, [writeEntry(right, hour - 1)]))
  expect(await late.json()).toEqual({ next: 2, dropped: 0 })
  await world.work()
  expect(await submissionsOf('doubling')).toMatchObject([
    { origin: 'deadline', files: { 'double.ts': 'begun' } },
    { origin: 'late', at: hour, files: { 'double.ts': right } },
  ])
  expect(await review()).toMatchObject({ lateByMs: grace + 600_000, parts: [{ score: 100 }, {}], state: 'graded' })
})

test('a late batch that changes no file makes no submission', async () => {
  await send(batchOf(0, [writeEntry(right, 1_000)]))
  world.advance(hour + grace)
  await sweepAttempts(world.context)
  await send(batchOf(1, [{ at: hour - 5, event: 'blur' }]))
  expect(await submissionsOf('doubling')).toMatchObject([{ origin: 'deadline' }])
})

test('what was made after the deadline is left out, and said so', async () => {
  world.advance(hour + grace)
  const batch = batchOf(0, [writeEntry(right, hour), writeEntry('too late', hour + 1), writeEntry('too late', 10)])
  expect(await (await send(batch)).json()).toEqual({ next: 1, dropped: 2 })
  await sweepAttempts(world.context)
  expect(await submissionsOf('doubling')).toMatchObject([{ files: { 'double.ts': right } }])
})

test('a day later it is too late even for late work', async () => {
  world.advance(25 * hour)
  const refused = await send(batchOf(0, [writeEntry(right, 1)]))
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ error: { code: 'attempt-over' } })
})

test('extra time is the candidate’s own', async () => {
  const slow = candidateOf(world, await world.invite({ invitation: { extraMinutes: 30 } }))
  expect(await (await slow.start()).json()).toMatchObject({ durationMs: 1.5 * hour, remainingMs: 1.5 * hour })
})
