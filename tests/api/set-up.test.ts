import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const admin = { company: 'First & Co', name: 'Ada', email: 'Ada@Example.com', password: 'a long enough one' }

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return world.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

test('the first admin is made once, of two at the same time too, and then signs in', async () => {
  const client = world.client()
  expect(await (await client.api.setup.$get()).json()).toMatchObject({ needed: true })
  expect((await post('/api/setup', { ...admin, password: 'short' })).status).toBe(400)
  const both = await Promise.all([
    post('/api/setup', admin),
    post('/api/setup', { ...admin, email: 'eve@example.com' }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  expect(await (await client.api.setup.$get()).json()).toMatchObject({ needed: false })
  expect((await post('/api/setup', admin)).status).toBe(409)

  const [user] = await world.database.sql`select email, role from users`
  expect(user?.role).toBe('admin')
  const signIn = await post('/api/auth/sign-in/email', { email: user?.email, password: admin.password })
  const [cookie] = signIn.headers.getSetCookie()
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  const me = await world.client({ cookie: cookie?.split(';')[0] ?? '' }).api.me.$get()
  expect(await me.json()).toMatchObject({ email: user?.email, role: 'admin', company: 'First & Co' })

  const out = await post(
    '/api/auth/sign-out',
    {},
    { cookie: cookie?.split(';')[0] ?? '', origin: world.context.publicUrl },
  )
  expect(out.status).toBe(200)
  expect((await world.client({ cookie: cookie?.split(';')[0] ?? '' }).api.me.$get()).status).toBe(401)
})

test('nobody signs up by themselves', async () => {
  const body = { email: 'mallory@example.com', password: 'a long enough one', name: 'Mallory', role: 'admin' }
  expect((await post('/api/auth/sign-up/email', body)).status).toBe(404)
  expect(await world.database.sql`select from users where email = 'mallory@example.com'`).toHaveLength(0)
})

test('another site’s page changes nothing with our visitor’s cookie', async () => {
  const cookie = await world.staffCookie('admin')
  const assessment = { title: 'T', role: 'R', durationMinutes: 5, challenges: [{ slug: 'doubling' }] }
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ] as Record<string, string>[]) {
    const refused = await post('/api/assessments', assessment, { cookie, ...headers })
    expect([refused.status, ((await refused.json()) as { error: { code: string } }).error.code]).toEqual([
      403,
      'forbidden',
    ])
  }
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: world.context.publicUrl }] as Record<
    string,
    string
  >[]) {
    expect((await post('/api/assessments', assessment, { cookie, ...headers })).status).toBe(201)
  }
})

test('guessing a password is slowed down', async () => {
  const statuses: number[] = []
  for (let count = 0; count < 11; count++) {
    statuses.push(
      (await post('/api/auth/sign-in/email', { email: 'nobody@example.com', password: 'wrong password' })).status,
    )
  }
  expect(statuses).toEqual([...new Array(10).fill(401), 429])
})

test('an assessment names challenges that exist, each once', async () => {
  const client = await world.staff('admin')
  const make = (slugs: string[]) => ({
    json: { title: 'T', role: 'R', durationMinutes: 5, challenges: slugs.map((slug) => ({ slug })) },
  })
  for (const [slugs, word] of [
    [['doubling', 'doubling'], 'twice'],
    [['doubling', 'no-such'], 'no-such'],
  ] as const) {
    const refused = await client.api.assessments.$post(make([...slugs]))
    const status: number = refused.status
    expect(status).toBe(400)
    expect(JSON.stringify(await refused.json())).toContain(word)
  }
})
