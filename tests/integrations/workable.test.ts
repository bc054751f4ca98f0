import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewConnection } from '../../server/shared/integrations.ts'
import { assessmentAnswer, workableResult, workableTests } from '../../server/shared/workable.ts'
import { candidateOf, nothing } from '../api/support/candidate.ts'
import { type Client, createWorld, type World } from '../api/support/world.ts'
import { bodyOf } from './support/body-of.ts'
import { keepLetters } from './support/letters.ts'
import { answering, type Receiver, startReceiver } from './support/receiver.ts'
import { sweep } from './support/sweep.ts'

const post = keepLetters()
let world: World
let workable: Receiver
let admin: Client
let connection: { id: string; key: string }
beforeAll(async () => {
  world = await createWorld({ allowPrivateTargets: true, mailer: post.mailer })
  workable = await startReceiver()
  admin = await world.staff('admin')
  const hosts = [new URL(workable.url).host]
  const json: NewConnection = { kind: 'workable', name: 'Workable', hosts, token: 'their-token' }
  connection = await (await admin.api.integrations.$post({ json })).json()
  await world.invite({ assessment: { title: 'Aptitude Test', challenges: [{ slug: 'doubling' }] } })
})
afterAll(async () => {
  await workable.stop()
  await world.close()
})

function call(method: string, path: string, body?: unknown, key = connection.key): Promise<Response> | Response {
  return world.app.request(`/api/workable/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

const candidate = { first_name: 'Harry', last_name: 'Potter', email: 'harry@example.org', phone: '+44' }
async function order(changes: Record<string, unknown> = {}): Promise<Response> {
  const { tests } = await bodyOf(call('GET', 'tests'), workableTests)
  const callback_url = `${workable.url}/assessments/${randomUUID()}`
  const body = {
    test_id: tests[0]?.id,
    job_shortcode: 'AB12',
    job_title: 'Engineer',
    callback_url,
    candidate,
    ...changes,
  }
  return call('POST', 'assessments', body)
}

test('the whole line, from the list of tests to the result that is put back', async () => {
  const list = await (await call('GET', 'tests')).json()
  expect(list).toEqual({ tests: [{ id: expect.any(Number), name: 'Aptitude Test' }] })
  const ordered = await order()
  expect(ordered.status).toBe(201)
  expect(await ordered.json()).toEqual({ assessment_id: expect.any(String) })
  await world.work()
  const solver = candidateOf(world, post.tokenOf(0))
  await solver.start()
  const journal = solver.write('export const double = (n: number) => n * 2')
  await solver.api.submissions.$post({
    json: { key: randomUUID(), challenge: 'doubling', language: 'typescript', journal },
  })
  world.advance(2_477_000)
  await solver.api.finish.$post({ json: { journal: nothing() } })
  workable.behave(answering(500))
  await world.work()
  workable.behave(answering(200))
  world.advance(8_000)
  await sweep(world, 'sweep-ats')
  expect(workable.received.map(({ method, headers }) => [method, headers.authorization])).toEqual([
    ['PUT', 'Bearer their-token'],
    ['PUT', 'Bearer their-token'],
  ])
  const result = workableResult.parse(JSON.parse(workable.received[1]?.body ?? ''))
  expect(result).toMatchObject({
    status: 'completed',
    results_url: expect.stringContaining('/attempts/'),
    assessment: { score: '100', grade: 'excelled', duration: '00:41:17' },
  })
})

test('a link that runs out unused is told as expired, one that was withdrawn as rejected', async () => {
  workable.received.length = 0
  await order()
  await order()
  const assessments = (await (await admin.api.assessments.$get()).json()).assessments
  const param = { id: assessments[0]?.id ?? '' }
  const { invitations } = await (await admin.api.assessments[':id'].invitations.$get({ param, query: {} })).json()
  const ready = invitations.filter(({ state, email }) => state === 'ready' && email === candidate.email)
  await admin.api.invitations[':id'].revoke.$post({ param: { id: ready[0]?.id ?? '' } })
  await sweep(world, 'sweep-ats')
  world.advance(15 * 24 * 3_600_000)
  await sweep(world, 'sweep-ats')
  expect(workable.received.map(({ body }) => JSON.parse(body))).toEqual([{ status: 'rejected' }, { status: 'expired' }])
})

test('the same order repeated is the same assessment', async () => {
  const callback_url = `${workable.url}/assessments/once`
  const answers = await Promise.all(Array.from({ length: 10 }, () => bodyOf(order({ callback_url }), assessmentAnswer)))
  expect(new Set(answers.map((one) => one.assessment_id)).size).toBe(1)
})

test.each([
  ['a body that is no JSON', 400, '{', 'not JSON'],
  ['an address without its at', 422, { candidate: { ...candidate, email: 'harry' } }, 'candidate.email'],
  ['a callback on another host', 422, { callback_url: 'https://evil.example/1' }, 'on none of the hosts'],
  ['a test that is not there', 422, { test_id: 4_711 }, 'no such test'],
])('refuses %s in its own shape', async (_, status, changes, words) => {
  const response = await (typeof changes === 'string' ? call('POST', 'assessments', changes) : order(changes))
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ status, message: expect.stringContaining(words) })
})

test.each([
  ['archived', null],
  ['published', '2026-01-20T00:00:00Z'],
])('neither offers nor takes an order for what is %s and closes at %s', async (state, closesAt) => {
  const names = { title: 'Gone', role: 'Engineer', durationMinutes: 60, challenges: [{ slug: 'doubling' }] }
  await admin.api.assessments.$post({ json: { ...names, closesAt } })
  const test_id = await numberOf('Gone')
  await world.database.sql`update assessments set state = ${state} where number = ${test_id}`
  const after = await bodyOf(call('GET', 'tests'), workableTests)
  expect(after.tests.map(({ id }) => id)).not.toContain(test_id)
  const refused = await order({ test_id })
  expect(refused.status).toBe(409)
  expect(await refused.json()).toEqual({ status: 409, message: expect.any(String) })
})

async function numberOf(title: string): Promise<number> {
  const [row] = await world.database.sql`
    select number from assessments where title = ${title} order by created_at desc, number desc limit 1`
  return Number(row?.number)
}

test('says in its own shape that a body is too large, or no JSON by its own account', async () => {
  const large = await call('POST', 'assessments', { filler: 'x'.repeat(11_000_000) })
  expect([large.status, await large.json()]).toEqual([413, { status: 413, message: expect.any(String) }])
  const headers = { authorization: `Bearer ${connection.key}`, 'content-type': 'text/plain' }
  const plain = await world.app.request('/api/workable/assessments', { method: 'POST', headers, body: '{}' })
  expect([plain.status, await plain.json()]).toEqual([400, { status: 400, message: expect.any(String) }])
})

test('lets nobody in without the token', async () => {
  const response = await call('GET', 'tests', undefined, 'assay_wrong')
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ status: 401, message: expect.stringContaining('Bearer') })
})
