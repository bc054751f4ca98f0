import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client, World } from './support/world.ts'
import { createWorld } from './support/world.ts'

let world: World
let admin: Client
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
})
afterAll(() => world.close())

const origin = 'http://localhost:4300'

function auth(path: string, body: unknown, cookie = '') {
  return world.app.request(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify(body),
  })
}

async function signIn(email: string, password: string) {
  const response = await auth('sign-in/email', { email, password })
  const cookie = response.headers.getSetCookie().map((line) => line.split(';', 1)[0])
  return { status: response.status, api: world.client({ cookie: cookie.join('; ') }).api }
}

async function invite(email: string, role: 'admin' | 'reviewer' | 'author' = 'reviewer') {
  const made = await admin.api.people.$post({ json: { name: 'Noor', email, role } })
  expect(made.status).toBe(201)
  const { person, link } = await made.json()
  return { id: person.id, state: person.state, token: link.slice(`${origin}/password#`.length) }
}

test('a colleague is invited, chooses a password once by the link, and signs in', async () => {
  const { state, token, id } = await invite('Noor@Example.com')
  expect(state).toBe('invited')
  expect((await auth('reset-password', { token, newPassword: 'too short' })).status).toBe(400)
  expect((await auth('reset-password', { token, newPassword: 'quiet orange river' })).status).toBe(200)
  expect((await auth('reset-password', { token, newPassword: 'another person’s' })).status).toBe(400)
  const { status, api } = await signIn('noor@example.com', 'quiet orange river')
  expect(status).toBe(200)
  expect(await (await api.me.$get()).json()).toMatchObject({ id, role: 'reviewer' })
  const again = await admin.api.people.$post({ json: { name: 'N', email: 'noor@example.com', role: 'author' } })
  expect(again.status).toBe(409)
})

test('the database holds no link that would work', async () => {
  const { token } = await invite('hashed@example.com')
  const rows = await world.database.sql`select * from verifications`
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a new link ends the one from before', async () => {
  const { id, token } = await invite('twice@example.com')
  const fresh = await (await admin.api.people[':id']['password-link'].$post({ param: { id } })).json()
  expect((await auth('reset-password', { token, newPassword: 'quiet orange river' })).status).toBe(400)
  const newer = fresh.link.slice(`${origin}/password#`.length)
  expect((await auth('reset-password', { token: newer, newPassword: 'quiet orange river' })).status).toBe(200)
})

test('a role holds from the next request on', async () => {
  const { id, token } = await invite('moves@example.com')
  await auth('reset-password', { token, newPassword: 'quiet orange river' })
  const { api } = await signIn('moves@example.com', 'quiet orange river')
  expect((await api.attempts.$get({ query: {} })).status).toBe(200)
  await admin.api.people[':id'].role.$put({ param: { id }, json: { role: 'author' } })
  expect((await api.attempts.$get({ query: {} })).status).toBe(403)
})

test('an account that ends ends everywhere, and can be let back in', async () => {
  const { id, token } = await invite('leaves@example.com')
  await auth('reset-password', { token, newPassword: 'quiet orange river' })
  const { api } = await signIn('leaves@example.com', 'quiet orange river')
  const ended = await admin.api.people[':id'].end.$post({ param: { id } })
  expect(await ended.json()).toMatchObject({ id, state: 'ended', seenAt: null })
  expect((await api.me.$get()).status).toBe(401)
  expect((await signIn('leaves@example.com', 'quiet orange river')).status).toBe(403)
  expect((await admin.api.people[':id']['password-link'].$post({ param: { id } })).status).toBe(409)
  await admin.api.people[':id']['let-back-in'].$post({ param: { id } })
  expect((await signIn('leaves@example.com', 'quiet orange river')).status).toBe(200)
  const log = await world.database.sql`select action from audit_log where subject = ${id} order by id`
  expect(log.map(({ action }) => action)).toEqual(['person.invited', 'person.ended', 'person.let-back-in'])
})

test('the last admin stays one, and two cannot end each other', async () => {
  const { id } = await (await admin.api.me.$get()).json()
  expect((await admin.api.people[':id'].end.$post({ param: { id } })).status).toBe(409)
  const change = await admin.api.people[':id'].role.$put({ param: { id }, json: { role: 'author' } })
  expect(change.status).toBe(409)
  const other = await invite('second@example.com', 'admin')
  await auth('reset-password', { token: other.token, newPassword: 'quiet orange river' })
  const second = await signIn('second@example.com', 'quiet orange river')
  const both = await Promise.all([
    admin.api.people[':id'].end.$post({ param: { id: other.id } }),
    second.api.people[':id'].end.$post({ param: { id } }),
  ])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  expect((await admin.api.me.$get()).status === 200 || (await second.api.me.$get()).status === 200).toBe(true)
  await world.database.sql`update users set ended_at = null where id = ${id}`
  admin = world.client({ cookie: await freshCookie() })
})

/** The admin's session may have ended with the account. */
async function freshCookie(): Promise<string> {
  const [row] = await world.database.sql`select email from users where role = 'admin' and name = 'admin'`
  const response = await auth('sign-in/email', { email: row?.email, password: 'correct horse battery' })
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
}

test('a forgotten password: the answer is the same for an address that nobody has, and three mails are enough', async () => {
  const { token } = await invite('forgets@example.com')
  await auth('reset-password', { token, newPassword: 'quiet orange river' })
  const before = await signIn('forgets@example.com', 'quiet orange river')
  const known = await auth('request-password-reset', { email: 'forgets@example.com' })
  const unknown = await auth('request-password-reset', { email: 'nobody@example.com' })
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
  const { mails } = await (await admin.api.mails.$get({ query: {} })).json()
  expect(mails.map(({ kind, address }) => [kind, address])).toEqual([['password', 'forgets@example.com']])
  const mail = await (await admin.api.mails[':id'].$get({ param: { id: mails[0]?.id ?? '' } })).json()
  const sent = /\/password#(\S+)/.exec(mail.text ?? '')?.[1]
  expect((await auth('reset-password', { token: sent, newPassword: 'a loud blue mountain' })).status).toBe(200)
  expect((await before.api.me.$get()).status).toBe(401)
  expect((await signIn('forgets@example.com', 'quiet orange river')).status).toBe(401)
  expect((await signIn('forgets@example.com', 'a loud blue mountain')).status).toBe(200)
  const more = await Promise.all([1, 2, 3].map(() => auth('request-password-reset', { email: 'forgets@example.com' })))
  expect(more.map(({ status }) => status).toSorted()).toEqual([200, 200, 429])
})

test('sessions are listed without their tokens and ended by their owner alone', async () => {
  const { token } = await invite('sessions@example.com')
  await auth('reset-password', { token, newPassword: 'quiet orange river' })
  const here = await signIn('sessions@example.com', 'quiet orange river')
  const there = await signIn('sessions@example.com', 'quiet orange river')
  const third = await signIn('sessions@example.com', 'quiet orange river')
  const { sessions } = await (await here.api.sessions.$get()).json()
  expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
  expect(sessions).toHaveLength(3)
  const tokens = await world.database.sql`select token from sessions`
  for (const { token: secret } of tokens) expect(JSON.stringify(sessions)).not.toContain(secret)
  const mine = (await (await there.api.sessions.$get()).json()).sessions.find(({ isThis }) => isThis)?.id ?? ''
  expect((await admin.api.sessions[':id'].$delete({ param: { id: mine } })).status).toBe(404)
  expect((await here.api.sessions[':id'].$delete({ param: { id: mine } })).status).toBe(204)
  expect((await there.api.me.$get()).status).toBe(401)
  expect((await (await here.api.sessions['end-others'].$post()).json()).sessions).toHaveLength(1)
  expect((await third.api.me.$get()).status).toBe(401)
  expect((await here.api.me.$get()).status).toBe(200)
})
