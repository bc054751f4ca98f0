import { randomUUID } from 'node:crypto'
import { count } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { invitations } from '../../server/invitations/tables.ts'
import { assessmentAnswer, workableTests } from '../../server/shared/workable.ts'
import type { Client, World } from '../api/support/world.ts'
import { bodyOf } from './support/body-of.ts'
import { misbehaviours, noted } from './support/mood.ts'
import { sweep } from './support/sweep.ts'
import type { Workable } from './support/workable.ts'
import { startWorkableLine, type WorkableLine } from './support/workable-line.ts'

let line: WorkableLine
let world: World
let admin: Client
let workable: Workable
beforeAll(async () => {
  line = await startWorkableLine()
  ;({ world, admin, workable } = line)
})
afterAll(() => line.stop())
beforeEach(() => line.forget())

async function invited(): Promise<number> {
  const [row] = await world.context.db.select({ count: count() }).from(invitations)
  return row?.count ?? 0
}

test('the whole line, from the list of tests to the result that is put back', async () => {
  const list = await (await workable.listTests()).json()
  expect(list).toEqual({ tests: [{ id: expect.any(Number), name: 'Aptitude Test' }] })
  const id = await line.order()
  expect(line.post.letters).toMatchObject([{ name: 'Harry Potter', address: 'harry@example.org' }])
  expect(workable.told).toEqual([])
  await line.solve(2_477_000)
  expect(workable.told).toMatchObject([{ id, method: 'PUT', authorization: 'Bearer their-token' }])
  expect(workable.results.get(id)).toMatchObject({
    status: 'completed',
    results_url: expect.stringMatching(/^http:\/\/localhost:4300\/attempts\/[0-9a-f-]{36}$/),
    assessment: { score: '100', grade: 'excelled', duration: '00:41:17' },
  })
  expect((await line.orders())[0]).toMatchObject({ state: 'told', outcome: 'completed', tries: 1 })
})

test.each(misbehaviours)('a Workable that is %s is told again until it listens', async (mood) => {
  const id = await line.order()
  workable.mood = mood
  const { ms } = line.patience
  if (mood === 'slow') line.patience.ms = 200
  await line.solve()
  line.patience.ms = ms
  expect(workable.results.has(id)).toBe(false)
  expect((await line.orders())[0]).toMatchObject({ state: 'telling', tries: 1 })
  expect(await line.lastTelling()).toMatchObject(noted[mood])
  workable.mood = 'well'
  world.advance(8_000)
  await sweep(world, 'sweep-ats')
  expect(workable.results.get(id)).toMatchObject({ status: 'completed', assessment: { score: '100' } })
  expect((await line.orders())[0]).toMatchObject({ state: 'told', tries: 2 })
})

test('a host that was taken off the list after the order is put nothing, until it is on it again', async () => {
  const id = await line.order()
  await line.allow(['*.workable.com'])
  await line.solve()
  expect(workable.told).toEqual([])
  const error = 'The address is on none of the hosts that results may be sent to.'
  expect(await line.lastTelling()).toMatchObject({ status: null, error })
  await line.allow([workable.host])
  world.advance(8_000)
  await sweep(world, 'sweep-ats')
  expect(workable.results.get(id)).toMatchObject({ status: 'completed' })
})

test('a link that runs out unused is told as expired, one that was withdrawn as rejected', async () => {
  const withdrawn = await line.order()
  const unused = await line.order()
  const [, older] = await line.orders()
  const [row] = await world.database.sql`select invitation_id from ats_orders where id = ${older?.id ?? ''}`
  await admin.api.invitations[':id'].revoke.$post({ param: { id: String(row?.invitation_id) } })
  await sweep(world, 'sweep-ats')
  world.advance(15 * 24 * 3_600_000)
  await sweep(world, 'sweep-ats')
  expect(workable.told.map(({ id, body }) => [id, JSON.parse(body)])).toEqual([
    [withdrawn, { status: 'rejected' }],
    [unused, { status: 'expired' }],
  ])
})

test('the same order ten times at once makes one invitation and one letter', async () => {
  const before = await invited()
  const id = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => bodyOf(workable.order(id, line.testId), assessmentAnswer)),
  )
  expect(new Set(answers.map((one) => one.assessment_id)).size).toBe(1)
  expect((await invited()) - before).toBe(1)
  await world.work()
  expect(line.post.letters).toHaveLength(1)
})

test.each([
  ['an address without its at', 422, { candidate: { email: 'harry' } }, 'candidate.email'],
  ['a callback on another host', 422, { callback_url: 'https://evil.example/1' }, 'on none of the hosts'],
  ['a test that is not there', 422, { test_id: 4_711 }, 'no such test'],
])('refuses %s in its own shape', async (_, status, changes, words) => {
  const before = await invited()
  const response = await workable.order(randomUUID(), line.testId, changes)
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ status, message: expect.stringContaining(words) })
  expect(await invited()).toBe(before)
})

test.each([
  ['archived', null],
  ['published', '2026-01-20T00:00:00Z'],
])('neither offers nor takes an order for what is %s and closes at %s', async (state, closesAt) => {
  const names = { title: 'Gone', role: 'Engineer', durationMinutes: 60, challenges: [{ slug: 'doubling' }] }
  await admin.api.assessments.$post({ json: { ...names, closesAt } })
  const test = await numberOf('Gone')
  await world.database.sql`update assessments set state = ${state} where number = ${test}`
  const after = await bodyOf(workable.listTests(), workableTests)
  expect(after.tests.map(({ id }) => id)).not.toContain(test)
  const refused = await workable.order(randomUUID(), test)
  expect(refused.status).toBe(409)
  expect(await refused.json()).toEqual({ status: 409, message: expect.any(String) })
})

async function numberOf(title: string): Promise<number> {
  const [row] = await world.database.sql`
    select number from assessments where title = ${title} order by created_at desc, number desc limit 1`
  return Number(row?.number)
}

test('says in its own shape that a body is too large, or no JSON', async () => {
  const refused = async (status: number, response: Response) => {
    expect([response.status, await response.json()]).toEqual([status, { status, message: expect.any(String) }])
  }
  await refused(400, await workable.send('{}', { 'content-type': 'text/plain' }))
  await refused(400, await workable.send('{'))
  for (const body of ['[]', 'null', '{"test_id":{}}']) await refused(422, await workable.send(body))
  const headers = { authorization: `Bearer ${line.key}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ filler: 'x'.repeat(11_000_000) })
  // Without a port: over one, whoever sends so much may be cut off before it reads the answer.
  await refused(413, await world.app.request('/api/workable/assessments', { method: 'POST', headers, body }))
})

test('headers without an end are refused before anybody reads them', async () => {
  const headers = { authorization: `Bearer ${line.key}`, filler: 'x'.repeat(20_000) }
  expect((await fetch(`${line.url}/api/workable/tests`, { headers })).status).toBe(431)
})

test('lets nobody in without the token', async () => {
  const response = await fetch(`${line.url}/api/workable/tests`, { headers: { authorization: 'Bearer assay_wrong' } })
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ status: 401, message: expect.stringContaining('Bearer') })
})
