import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sweepAttempts } from '../../server/attempts/sweep-attempts.ts'
import { batchOf, type Candidate, candidateOf, writeEntry } from './support/candidate.ts'
import { readEvents } from './support/events.ts'
import { type Client, createWorld, type World } from './support/world.ts'

let world: World
let admin: Client
let candidate: Candidate
let id: string
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
})
afterAll(() => world.close())

const hour = 3_600_000
const minute = 60_000
const grace = 3_000
const right = 'export const double = (n: number) => n * 2\n'

beforeEach(async () => {
  candidate = candidateOf(world, await world.invite())
  id = (await (await candidate.start()).json()).id
})

const grant = (minutes: number, key = randomUUID()) =>
  admin.api.attempts[':id']['extra-time'].$post({ param: { id }, json: { key, minutes, reason: 'A slow line.' } })
const pause = (reason = 'Our outage.') => admin.api.attempts[':id'].pause.$post({ param: { id }, json: { reason } })
const resume = () => admin.api.attempts[':id'].resume.$post({ param: { id } })
const attempt = async () => (await candidate.api.attempt.$get()).json()
const review = async () => (await admin.api.attempts[':id'].$get({ param: { id } })).json()
const send = (...batches: Parameters<Candidate['journal']>[0]) =>
  candidate.api.journal.$post({ json: candidate.journal(batches) })

test('extra time moves the deadline at once, and the row says who gave it and why', async () => {
  world.advance(50 * minute)
  const given = world.context.now().toISOString()
  expect((await grant(15)).status).toBe(200)
  expect(await attempt()).toMatchObject({ remainingMs: 25 * minute, durationMs: 75 * minute, elapsedMs: 50 * minute })
  world.advance(20 * minute)
  await sweepAttempts(world.context)
  expect(await attempt()).toMatchObject({ state: 'running', remainingMs: 5 * minute })
  expect(await review()).toMatchObject({
    durationMs: 75 * minute,
    timekeeping: { grants: [{ minutes: 15, reason: 'A slow line.', by: 'admin', at: given }] },
  })
  expect(await (await candidate.api.invitation.$get()).json()).toMatchObject({ durationMs: 75 * minute })
})

test('a grant that is sent again grants once', async () => {
  const key = randomUUID()
  await grant(10, key)
  await grant(10, key)
  expect(await attempt()).toMatchObject({ durationMs: 70 * minute })
})

test('work in the extra time counts, and the attempt closes at its new end', async () => {
  await grant(30)
  world.advance(85 * minute)
  await send(batchOf(0, [writeEntry(right, 85 * minute)]))
  world.advance(5 * minute + grace)
  await sweepAttempts(world.context)
  await world.work()
  expect(await review()).toMatchObject({
    state: 'graded',
    score: 25,
    timeUsedMs: 90 * minute,
    finishReason: 'deadline',
  })
})

test('in a pause the clock stands still, nothing runs, nothing is submitted, and typing is kept', async () => {
  world.advance(10 * minute)
  const from = world.context.now().toISOString()
  expect((await pause()).status).toBe(200)
  world.advance(5 * hour)
  await sweepAttempts(world.context)
  expect(await attempt()).toMatchObject({
    state: 'running',
    elapsedMs: 10 * minute,
    remainingMs: 50 * minute,
    pause: { reason: 'Our outage.' },
  })
  const json = { challenge: 'doubling', language: 'typescript', journal: candidate.write(right, { at: 9 }) } as const
  for (const refused of [await candidate.api.submissions.$post({ json }), await candidate.api.runs.$post({ json })]) {
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ error: { code: 'attempt-paused' } })
  }
  expect(await attempt()).toMatchObject({ journalNext: 1 })
  expect(await (await candidate.api.invitation.$get()).json()).toMatchObject({ state: 'running' })
  expect(await review()).toMatchObject({ state: 'running', isPaused: true, timeUsedMs: 10 * minute })

  const until = world.context.now().toISOString()
  expect((await resume()).status).toBe(200)
  world.advance(minute)
  expect(await attempt()).toMatchObject({ elapsedMs: 11 * minute, remainingMs: 49 * minute, pause: null })
  expect((await candidate.api.submissions.$post({ json })).status).toBe(202)
  expect((await review()).timekeeping.pauses).toEqual([
    { reason: 'Our outage.', from, by: 'admin', until, endedBy: 'admin' },
  ])
})

test('the end after a pause is as far away as it was', async () => {
  await pause()
  world.advance(2 * hour)
  await resume()
  world.advance(hour + grace - 1)
  await sweepAttempts(world.context)
  expect(await attempt()).toMatchObject({ state: 'running', remainingMs: 0 })
  world.advance(1)
  await sweepAttempts(world.context)
  expect(await attempt()).toMatchObject({ state: 'finished', finishReason: 'deadline' })
  expect(await review()).toMatchObject({ timeUsedMs: hour, lateByMs: null })
})

test('who finishes in a pause is finished, and the pause is over', async () => {
  world.advance(minute)
  await pause()
  world.advance(hour)
  await candidate.api.finish.$post({ json: { journal: candidate.journal([]) } })
  expect(await review()).toMatchObject({
    isPaused: false,
    timeUsedMs: minute,
    finishReason: 'candidate',
    timekeeping: { pauses: [{ endedBy: null }] },
  })
})

test('the candidate’s page hears of time and of pauses as they come', async () => {
  const authorization = `Bearer ${candidate.token}`
  const events = readEvents(await world.app.request('/api/candidate/events', { headers: { authorization } }))
  await events.next()
  await grant(5)
  expect(await events.next()).toMatchObject({ id: 'running+5:0:', data: { remainingMs: 65 * minute, pause: null } })
  await pause('Fire alarm.')
  expect(await events.next()).toMatchObject({ id: 'running+6:0:', data: { pause: { reason: 'Fire alarm.' } } })
  world.advance(hour)
  await resume()
  expect(await events.next()).toMatchObject({ id: 'running+7:0:', data: { remainingMs: 65 * minute, pause: null } })
  await events.close()
})

test('a clock cannot be stopped twice, started twice, or changed after the end', async () => {
  expect((await resume()).status).toBe(409)
  await pause()
  expect((await pause()).status).toBe(409)
  await resume()
  world.advance(hour + grace)
  for (const refused of [await grant(5), await pause(), await resume()]) {
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ error: { code: 'conflict' } })
  }
})

test('a deadline that has passed can still be moved while the grace lasts, but not stopped', async () => {
  world.advance(hour + grace - 1)
  expect((await pause()).status).toBe(409)
  await grant(1)
  expect(await attempt()).toMatchObject({ state: 'running', remainingMs: minute - grace + 1 })
})

test('ten pauses at once are one', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => pause()))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)])
})

test('a whole assessment: everybody who runs, and nobody else', async () => {
  const assessment = (await review()).assessment.id
  const param = { id: assessment }
  const two = await invited(assessment)
  const over = await invited(assessment)
  await over.api.finish.$post({ json: { journal: over.journal([]) } })
  const all = admin.api.assessments[':id']

  const stopped = await all.pause.$post({ param, json: { reason: 'Our outage.' } })
  expect(await stopped.json()).toEqual({ changed: 2 })
  expect(await (await all.$get({ param })).json()).toMatchObject({ attempts: 3, running: 2, paused: 2 })
  const given = await all['extra-time'].$post({ param, json: { key: randomUUID(), minutes: 5, reason: 'The outage.' } })
  expect(await given.json()).toEqual({ changed: 2 })
  await resume()
  expect(await (await all.resume.$post({ param })).json()).toEqual({ changed: 1 })
  for (const each of [candidate, two]) {
    expect(await (await each.api.attempt.$get()).json()).toMatchObject({ remainingMs: 65 * minute, pause: null })
  }
  expect(await (await over.api.attempt.$get()).json()).toMatchObject({ state: 'finished', durationMs: hour })
})

async function invited(assessment: string): Promise<Candidate> {
  const json = { name: 'Bo', email: 'bo@example.com' }
  const invitation = await admin.api.assessments[':id'].invitations.$post({ param: { id: assessment }, json })
  const other = candidateOf(world, (await invitation.json()).link.split('/t/')[1] ?? '')
  await other.start()
  return other
}

test('what does not exist is not found, and nonsense is refused', async () => {
  const param = { id: randomUUID() }
  expect((await admin.api.attempts[':id'].resume.$post({ param })).status).toBe(404)
  expect((await admin.api.assessments[':id'].resume.$post({ param })).status).toBe(404)
  for (const minutes of [0, -5, 1.5, 1_441]) expect((await grant(minutes)).status).toBe(400)
  expect((await pause('  ')).status).toBe(400)
  for (let more = 0; more < 6; more++) await grant(1_440)
  expect((await grant(1_440)).status).toBe(409)
})
