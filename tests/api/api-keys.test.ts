import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiKeys } from '../../server/api-keys/tables.ts'
import { users } from '../../server/auth/tables.ts'
import type { Scope } from '../../server/shared/api-keys.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const dayMs = 86_400_000

async function makeKey(scopes: Scope[], days = 30) {
  const admin = await world.staff('admin')
  return (await admin.api.keys.$post({ json: { name: 'Reporting', scopes, days } })).json()
}

function bearer(key: string) {
  return world.client({ authorization: `Bearer ${key}` })
}

test('a key is shown once, kept as a hash, and told apart by its ending', async () => {
  const { key, view } = await makeKey(['results:read', 'audit:read', 'results:read'])
  expect(key).toMatch(/^assay_[\w-]{43}$/)
  expect(view).toMatchObject({
    name: 'Reporting',
    ending: key.slice(-4),
    scopes: ['audit:read', 'results:read'],
    state: 'active',
    madeBy: 'admin',
    usedAt: null,
  })
  const listed = await (await (await world.staff('admin')).api.keys.$get()).text()
  expect(listed).toContain(view.id)
  expect(listed).not.toContain(key)
  const [row] = await world.context.db.select().from(apiKeys).where(eq(apiKeys.id, view.id))
  expect(JSON.stringify(row)).not.toContain(key)
})

test('a key notes its use once a minute', async () => {
  const { key, view } = await makeKey(['results:read'])
  const usedAt = async () => {
    await bearer(key).api.attempts.$get({ query: {} })
    const [row] = await world.context.db.select().from(apiKeys).where(eq(apiKeys.id, view.id))
    return row?.usedAt?.getTime()
  }
  const first = world.context.now().getTime()
  expect(await usedAt()).toBe(first)
  world.advance(30_000)
  expect(await usedAt()).toBe(first)
  world.advance(31_000)
  expect(await usedAt()).toBe(first + 61_000)
})

test('the refusal names the scope that is missing', async () => {
  const { key } = await makeKey(['results:read'])
  const answer = await bearer(key).api.audit.$get({ query: {} })
  expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('lacks the scope audit:read')])
})

test('a key ends with its days', async () => {
  const { key } = await makeKey(['results:read'], 1)
  world.advance(dayMs - 1)
  expect((await bearer(key).api.attempts.$get({ query: {} })).status).toBe(200)
  world.advance(1)
  expect((await bearer(key).api.attempts.$get({ query: {} })).status).toBe(401)
})

test('a revoked key is worthless at once, and is revoked once', async () => {
  const { key, view } = await makeKey(['results:read'])
  const admin = await world.staff('admin')
  const param = { id: view.id }
  expect(await (await admin.api.keys[':id'].revoke.$post({ param })).json()).toMatchObject({ state: 'revoked' })
  expect((await bearer(key).api.attempts.$get({ query: {} })).status).toBe(401)
  expect((await admin.api.keys[':id'].revoke.$post({ param })).status).toBe(409)
  const records = (await (await admin.api.audit.$get({ query: { search: view.id } })).json()).records
  expect(records.map(({ action }) => action)).toEqual(['api-key.revoked', 'api-key.made'])
})

test('a key does no more than its maker’s role now allows, and nothing once the account has ended', async () => {
  const { key } = await makeKey(['results:read', 'invitations:write', 'audit:read'])
  const audit = async () => (await bearer(key).api.audit.$get({ query: {} })).status
  const attempts = async () => (await bearer(key).api.attempts.$get({ query: {} })).status
  const setMaker = (values: Partial<typeof users.$inferInsert>) =>
    world.context.db.update(users).set(values).where(eq(users.name, 'admin'))
  expect([await audit(), await attempts()]).toEqual([200, 200])
  await setMaker({ role: 'reviewer' })
  expect([await audit(), await attempts()]).toEqual([403, 200])
  await setMaker({ role: 'author' })
  expect([await audit(), await attempts()]).toEqual([403, 403])
  await setMaker({ role: 'admin', endedAt: world.context.now() })
  expect([await audit(), await attempts()]).toEqual([401, 401])
  await setMaker({ endedAt: null })
  expect([await audit(), await attempts()]).toEqual([200, 200])
})

test.each([
  { name: '', scopes: ['audit:read'], days: 1 },
  { name: 'K', scopes: [], days: 1 },
  { name: 'K', scopes: ['everything'], days: 1 },
  { name: 'K', scopes: ['audit:read'], days: 366 },
  { name: 'K', scopes: ['audit:read'], days: 0 },
])('%j is refused', async (body) => {
  const answer = await world.app.request('/api/keys', {
    method: 'POST',
    headers: { cookie: await world.staffCookie('admin'), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(400)
})
