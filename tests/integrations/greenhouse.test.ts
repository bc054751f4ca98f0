import { randomUUID } from 'node:crypto'
import { count } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { invitations } from '../../server/invitations/tables.ts'
import { errorBody } from '../../server/shared/errors.ts'
import { sendTestAnswer, testStatus } from '../../server/shared/greenhouse.ts'
import type { Client, World } from '../api/support/world.ts'
import { bodyOf } from './support/body-of.ts'
import type { Greenhouse } from './support/greenhouse.ts'
import { type GreenhouseLine, newId, startGreenhouseLine } from './support/greenhouse-line.ts'
import { misbehaviours, noted } from './support/mood.ts'
import { sweep } from './support/sweep.ts'

let line: GreenhouseLine
let world: World
let admin: Client
let greenhouse: Greenhouse
let connection: { id: string; key: string }
let testId: string
beforeAll(async () => {
  line = await startGreenhouseLine()
  ;({ world, admin, greenhouse, connection } = line)
  testId = await line.makeTest('graded')
})
afterAll(() => line.stop())
beforeEach(() => line.forget())

const order = (test = testId) => line.order(test)

test('the whole line, from the list of tests to the score read back', async () => {
  const list = await greenhouse.listTests()
  expect(list.status).toBe(200)
  expect(await list.json()).toContainEqual({ partner_test_id: testId, partner_test_name: 'Test graded' })

  const { id, interview } = await order()
  expect(line.post.letters).toMatchObject([{ name: 'Harry Potter', address: 'harry@example.org' }])
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({
    partner_status: 'incomplete',
    partner_score: null,
  })
  expect(greenhouse.told).toEqual([])

  await line.solve()
  const authorization = `Basic ${Buffer.from(`${connection.key}:`).toString('base64')}`
  expect(greenhouse.told).toEqual([{ id, method: 'PATCH', authorization, bytes: 0 }])
  expect(greenhouse.scores.get(id)).toBe(100)
  const status = await bodyOf(greenhouse.testStatus(interview), testStatus)
  expect(status).toMatchObject({
    partner_status: 'complete',
    partner_profile_url: expect.stringMatching(/^http:\/\/localhost:4300\/attempts\/[0-9a-f-]{36}$/),
    partner_score: 100,
    metadata: { 'Started At': '2026-01-15T09:00:01.000Z', 'Completed At': '2026-01-15T09:00:01.000Z' },
  })
  expect(Object.values(status.metadata ?? {}).every((value) => typeof value === 'string')).toBe(true)
  expect((await line.orders())[0]).toMatchObject({ state: 'told', outcome: 'completed', tries: 1 })
})

test('the same send_test ten times at once makes one invitation and one letter', async () => {
  const id = newId()
  const [before] = await world.context.db.select({ count: count() }).from(invitations)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => bodyOf(greenhouse.sendTest(id, testId), sendTestAnswer)),
  )
  expect(new Set(answers.map((one) => one.partner_interview_id)).size).toBe(1)
  const [after] = await world.context.db.select({ count: count() }).from(invitations)
  expect((after?.count ?? 0) - (before?.count ?? 0)).toBe(1)
  await world.work()
  expect(line.post.letters).toHaveLength(1)
})

test.each([
  ['http://169.254.169.254/latest/meta-data/1', 'on none of the hosts'],
  ['https://evil.example/integrations/1', 'on none of the hosts'],
  ['http://user:pass@127.0.0.1/1', 'no user name'],
  ['file:///etc/passwd', 'must begin with https'],
  ['not a url', 'url'],
])('a url on another host is refused: %s', async (url, words) => {
  const [before] = await world.context.db.select({ count: count() }).from(invitations)
  const response = await greenhouse.sendTest(newId(), testId, { url })
  expect(response.status).toBe(400)
  expect((await bodyOf(response, errorBody)).error.message).toContain(words)
  expect(await world.context.db.select({ count: count() }).from(invitations)).toEqual([before])
})

test.each(misbehaviours)('a Greenhouse that is %s is told again until it listens', async (mood) => {
  const { id } = await order()
  greenhouse.mood = mood
  const { ms } = line.patience
  if (mood === 'slow') line.patience.ms = 200
  await line.solve()
  line.patience.ms = ms
  expect(greenhouse.scores.has(id)).toBe(false)
  expect((await line.orders())[0]).toMatchObject({ state: 'telling', tries: 1 })
  expect(await line.lastTelling()).toMatchObject(noted[mood])
  greenhouse.mood = 'well'
  world.advance(8_000)
  await sweep(world, 'sweep-ats')
  await greenhouse.settled()
  expect(greenhouse.scores.get(id)).toBe(100)
  expect((await line.orders())[0]).toMatchObject({ state: 'told', tries: 2 })
})

test('a host that was taken off the list after the order is told nothing, until it is on it again', async () => {
  const { id } = await order()
  const param = { id: connection.id }
  await admin.api.integrations[':id'].$patch({ param, json: { hosts: ['*.greenhouse.io'] } })
  await line.solve()
  expect(greenhouse.told).toEqual([])
  const error = 'The address is on none of the hosts that results may be sent to.'
  expect(await line.lastTelling()).toMatchObject({ status: null, error })
  expect((await line.orders())[0]).toMatchObject({ state: 'telling', tries: 1 })
  await admin.api.integrations[':id'].$patch({ param, json: { hosts: [greenhouse.host] } })
  world.advance(8_000)
  await sweep(world, 'sweep-ats')
  await greenhouse.settled()
  expect(greenhouse.scores.get(id)).toBe(100)
})

test('headers and bodies that no Greenhouse sends are refused, and make nothing', async () => {
  const authorization = `Basic ${Buffer.from(`${connection.key}:`).toString('base64')}`
  const headers = { authorization, 'content-type': 'application/json' }
  const at = `${line.url}/api/greenhouse/send_test`
  const [before] = await world.context.db.select({ count: count() }).from(invitations)
  for (const body of ['{', '[]', 'null', '{"url":1}', '\0']) {
    expect((await fetch(at, { method: 'POST', headers, body })).status).toBe(400)
  }
  const filler = 'x'.repeat(20_000)
  expect((await fetch(`${line.url}/api/greenhouse/list_tests`, { headers: { ...headers, filler } })).status).toBe(431)
  expect(await world.context.db.select({ count: count() }).from(invitations)).toEqual([before])
})

test('is given up after ten tries, and told again by hand', async () => {
  const { id } = await order()
  greenhouse.mood = 'failing'
  await line.solve()
  for (let tries = 2; tries <= 11; tries++) {
    world.advance(7 * 3_600_000)
    await sweep(world, 'sweep-ats')
  }
  expect(greenhouse.told).toHaveLength(10)
  const [failed] = await line.orders()
  expect(failed).toMatchObject({ state: 'failed', tries: 10, nextTryAt: null })
  greenhouse.mood = 'well'
  const again = await admin.api['integration-orders'][':id']['tell-again'].$post({ param: { id: failed?.id ?? '' } })
  expect(again.status).toBe(200)
  await world.work()
  await greenhouse.settled()
  expect(greenhouse.scores.get(id)).toBe(100)
})

test('a score is not final before a person has decided, where the assessment wants that', async () => {
  const { interview } = await order(await line.makeTest('decided'))
  await line.solve()
  expect(greenhouse.told).toEqual([])
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({ partner_status: 'incomplete' })
  const [open] = await line.orders()
  const again = await admin.api['integration-orders'][':id']['tell-again'].$post({ param: { id: open?.id ?? '' } })
  expect(again.status).toBe(409)
  const param = { id: open?.attemptId ?? '' }
  const json = { outcome: 'advance', reason: 'Clear and complete.', basedOn: 0 } as const
  expect((await admin.api.attempts[':id'].decisions.$post({ param, json })).status).toBe(201)
  await world.work()
  await greenhouse.settled()
  expect(greenhouse.told).toHaveLength(1)
  const status = await bodyOf(greenhouse.testStatus(interview), testStatus)
  expect(status).toMatchObject({ partner_status: 'complete', partner_score: 100, metadata: { Decision: 'advance' } })
})

test('a score that a person puts in the place of the tests’ own is told again, and read back', async () => {
  const { id, interview } = await order()
  await line.solve()
  expect(greenhouse.scores.get(id)).toBe(100)
  const told = greenhouse.told.length
  const [ordered] = await line.orders()
  const param = { id: ordered?.attemptId ?? '' }
  const json = { score: 55, reason: 'Read by two of us.', basedOn: 0 }
  const answer = await admin.api.attempts[':id'].judgement.overrides.$post({ param, json })
  expect(answer.status).toBe(200)
  await world.work()
  await greenhouse.settled()
  expect(greenhouse.told).toHaveLength(told + 1)
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({ partner_score: 55 })
})

test('lets nobody in without the key, and tells one company nothing of another', async () => {
  const at = (authorization: string) => fetch(`${line.url}/api/greenhouse/list_tests`, { headers: { authorization } })
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
  for (const wrong of [
    '',
    basic(':'),
    basic('assay_wrong:'),
    basic(`${connection.key}:password`),
    `Bearer ${connection.key}`,
  ]) {
    const response = await at(wrong)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Basic realm="Assay"')
  }
  const json = { kind: 'greenhouse', name: 'Another' } as const
  const other = await (await admin.api.integrations.$post({ json })).json()
  const { interview } = await order()
  const stranger = await fetch(`${line.url}/api/greenhouse/test_status?partner_interview_id=${interview}`, {
    headers: { authorization: basic(`${other.key}:`) },
  })
  expect(stranger.status).toBe(404)
  expect((await greenhouse.testStatus('98765')).status).toBe(404)
  expect((await greenhouse.sendTest(newId(), randomUUID())).status).toBe(404)
  expect((await greenhouse.sendTest(newId(), '12345')).status).toBe(404)
})

test('errors at the other side are received and shown', async () => {
  const body = { api_call: 'test_status', errors: ['partner_profile_url is missing'], added: 'later' }
  expect((await greenhouse.reportErrors(body)).status).toBe(200)
  const param = { id: connection.id }
  const log = await (await admin.api.integrations[':id'].exchanges.$get({ param, query: {} })).json()
  const said = log.exchanges.find(({ call }) => call === 'request_errors')
  expect(said).toMatchObject({ direction: 'in', status: 200 })
  expect(said?.request).toContain('partner_profile_url is missing')
})

test('a key is in no log, no row and no second answer, and a rotated one is worthless', async () => {
  const param = { id: connection.id }
  const everything = JSON.stringify([
    await (await admin.api.integrations[':id'].exchanges.$get({ param, query: { limit: '100' } })).json(),
    await (await admin.api.integrations.$get()).json(),
    await world.database.sql`select * from ats_connections`,
    await world.database.sql`select * from ats_exchanges`,
  ])
  expect(everything).not.toContain(connection.key)
  expect(connection.key.length).toBeLessThan(171)
  await admin.api.integrations[':id']['rotate-key'].$post({ param })
  expect((await greenhouse.listTests()).status).toBe(401)
})
