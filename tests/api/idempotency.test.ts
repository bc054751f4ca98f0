import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { invitations } from '../../server/invitations/tables.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let assessment: string
beforeAll(async () => {
  world = await createWorld()
  await world.invite()
  const admin = await world.staff('admin')
  assessment = (await (await admin.api.assessments.$get()).json()).assessments[0]?.id ?? ''
})
afterAll(() => world.close())

async function invite(key: string, body: unknown = { name: 'Ada', email: 'ada@example.com' }) {
  const answer = await world.app.request(`/api/assessments/${assessment}/invitations`, {
    method: 'POST',
    headers: { cookie: await world.staffCookie('admin'), 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  return { status: answer.status, replayed: answer.headers.get('idempotent-replayed'), text, body: JSON.parse(text) }
}

function invited(): Promise<number> {
  return world.context.db.$count(invitations)
}

test('a request that is sent again is answered as before and invites nobody twice', async () => {
  const before = await invited()
  const first = await invite('one')
  const second = await invite('one')
  expect([first.status, first.replayed]).toEqual([201, null])
  expect([second.status, second.replayed, second.text]).toEqual([201, 'true', first.text])
  expect(await invited()).toBe(before + 1)
})

test('of ten at the same time one invites, and the others hear that it is on its way or what came of it', async () => {
  const before = await invited()
  const answers = await Promise.all(Array.from({ length: 10 }, () => invite('ten-at-once')))
  expect(answers.filter(({ status, replayed }) => status === 201 && replayed === null)).toHaveLength(1)
  const others = answers.filter(({ status, replayed }) => status !== 201 || replayed !== null)
  expect(others.filter(({ status, body }) => status !== 201 && body.error.code !== 'idempotency-in-flight')).toEqual([])
  expect(await invited()).toBe(before + 1)
})

test('the same key with another body is refused', async () => {
  await invite('two')
  const { status, body } = await invite('two', { name: 'Bob', email: 'bob@example.com' })
  expect([status, body.error.code]).toEqual([422, 'idempotency-mismatch'])
})

test('what was refused may be tried again, and a key that is no key is refused', async () => {
  expect((await invite('three', { name: '' })).status).toBe(400)
  expect(await invite('three')).toMatchObject({ status: 201, replayed: null })
  expect((await invite('has spaces')).status).toBe(400)
  expect((await invite('x'.repeat(201))).status).toBe(400)
})

test('a key is its caller’s own', async () => {
  await invite('four')
  const { key } = await (
    await (await world.staff('admin')).api.keys.$post({ json: { name: 'K', scopes: ['invitations:write'], days: 1 } })
  ).json()
  const reviewer = await world.app.request(`/api/assessments/${assessment}/invitations`, {
    method: 'POST',
    headers: {
      cookie: await world.staffCookie('reviewer'),
      'content-type': 'application/json',
      'idempotency-key': 'four',
    },
    body: JSON.stringify({ name: 'Ada', email: 'ada@example.com' }),
  })
  expect(reviewer.status).toBe(403)
  const byKey = await world.app.request(`/api/assessments/${assessment}/invitations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': 'four' },
    body: JSON.stringify({ name: 'Ada', email: 'ada@example.com' }),
  })
  expect([byKey.status, byKey.headers.get('idempotent-replayed')]).toEqual([201, 'true'])
})

test('an answer is kept sealed, since the link in it is kept nowhere else, and for a day', async () => {
  const { body } = await invite('five')
  const rows = await world.context.db.execute(sql`select body from idempotent_requests`)
  expect(JSON.stringify(rows)).not.toContain(body.link.split('/t/')[1])
  world.advance(86_400_000)
  expect(await invite('five')).toMatchObject({ status: 201, replayed: null })
})
