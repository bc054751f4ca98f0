import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUser } from '../../server/auth/create-user.ts'
import { type Identity, type OidcProvider, startOidcProvider } from '../support/oidc-provider.ts'
import { type BrowserLike, openBrowser } from './support/browser-like.ts'
import { createWorld, type World } from './support/world.ts'

const origin = 'http://localhost:4300'
const callback = `${origin}/api/auth/callback/oidc`

let provider: OidcProvider
let world: World
beforeAll(async () => {
  provider = await startOidcProvider(callback)
  world = await createWorld({ signIn: { singleSignOn: { ...provider, name: 'Example login' } } })
})
afterAll(async () => {
  await world?.close()
  await provider?.close()
})

async function begin(browser: BrowserLike): Promise<string> {
  const answer = await browser.post('/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/attempts',
    errorCallbackURL: '/sign-in',
  })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { url: string }).url
}

/** Signs in over there, as a browser does; ends with the address that leads back. */
async function thereAndBack(url: string, login: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next = url
  let body: URLSearchParams | undefined
  for (let hop = 0; hop < 12; hop++) {
    const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    const response = await fetch(next, { redirect: 'manual', headers, ...(body && { method: 'POST', body }) })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) {
      const action = /action="([^"]+)"/.exec(await response.text())?.[1]
      if (action === undefined) throw new Error(`No form at ${next}`)
      next = new URL(action, next).href
      body = new URLSearchParams({ prompt: 'login', login, password: 'any' })
      continue
    }
    const to = new URL(location, next)
    if (to.origin === origin) return to
    next = to.href
    body = undefined
  }
  throw new Error('It never came back')
}

/** Where the whole way leads, and the browser that went it. */
async function signIn(login: string): Promise<{ browser: BrowserLike; landed: string }> {
  const browser = openBrowser(world)
  const back = await thereAndBack(await begin(browser), login)
  const response = await browser.get(back.pathname + back.search)
  expect(response.status).toBe(302)
  return { browser, landed: (response.headers.get('location') ?? '').replace(origin, '') }
}

async function colleague(login: string, claims: Partial<Identity> = {}): Promise<string> {
  const email = `${login}@example.com`
  provider.people.set(login, { email, email_verified: true, name: login, ...claims })
  const admin = await world.staff('admin')
  const made = await admin.api.people.$post({ json: { name: login, email, role: 'reviewer' } })
  return (await made.json()).person.id
}

test('who was invited signs in, is who they were, and leaves nothing that would let us act for them', async () => {
  const id = await colleague('ada')
  const { browser, landed } = await signIn('ada')
  expect(landed).toBe('/attempts')
  expect(await (await browser.get('/api/me')).json()).toMatchObject({ id, role: 'reviewer', secondFactor: 'none' })
  const kept = await world.database.sql`select * from accounts where user_id = ${id}`
  expect(kept).toHaveLength(1)
  expect(kept[0]).toMatchObject({
    provider_id: 'oidc',
    account_id: 'ada',
    access_token: null,
    refresh_token: null,
    id_token: null,
    password: null,
  })
  const again = await signIn('ada')
  expect(again.landed).toBe('/attempts')
  expect(await world.database.sql`select 1 from accounts where user_id = ${id}`).toHaveLength(1)
})

test('an identity that is linked stays theirs, whatever address the provider says it has since', async () => {
  const id = await colleague('moves')
  await signIn('moves')
  provider.people.set('moves', { email: 'married@example.com', email_verified: true, name: 'moves' })
  const { browser } = await signIn('moves')
  expect(await (await browser.get('/api/me')).json()).toMatchObject({ id, email: 'moves@example.com' })
})

test('nobody gets in who was not invited', async () => {
  provider.people.set('stranger', { email: 'stranger@example.com', email_verified: true, name: 'Stranger' })
  const { browser, landed } = await signIn('stranger')
  expect(landed).toBe('/sign-in?error=signup_disabled')
  expect((await browser.get('/api/me')).status).toBe(401)
  expect(await world.database.sql`select 1 from users where email = 'stranger@example.com'`).toHaveLength(0)
})

test('an address that the provider has not verified is nobody’s', async () => {
  const id = await colleague('claims', { email_verified: false })
  const { browser, landed } = await signIn('claims')
  expect(landed).toBe('/sign-in?error=account_not_linked')
  expect((await browser.get('/api/me')).status).toBe(401)
  expect(await world.database.sql`select 1 from accounts where user_id = ${id}`).toHaveLength(0)
})

test('an account that has ended stays closed', async () => {
  const id = await colleague('leaves')
  const before = await signIn('leaves')
  const admin = await world.staff('admin')
  await admin.api.people[':id'].end.$post({ param: { id } })
  expect((await before.browser.get('/api/me')).status).toBe(401)
  const browser = openBrowser(world)
  const back = await thereAndBack(await begin(browser), 'leaves')
  const response = await browser.get(back.pathname + back.search)
  expect(response.headers.get('location') ?? String(response.status)).toMatch(/error=|403/)
  expect((await browser.get('/api/me')).status).toBe(401)
})

test('a code that was meant for another browser, or was used, opens nothing', async () => {
  await colleague('victim')
  const own = openBrowser(world)
  const back = await thereAndBack(await begin(own), 'victim')
  const other = openBrowser(world)
  await begin(other)
  expect((await other.get(back.pathname + back.search)).headers.get('location')).toMatch(/\/sign-in\?.*error=/)
  expect((await other.get('/api/me')).status).toBe(401)
  const forged = new URL(back)
  forged.searchParams.set('state', 'made-up')
  expect((await own.get(forged.pathname + forged.search)).headers.get('location')).toMatch(/\/sign-in\?.*error=/)
  expect((await own.get('/api/me')).status).toBe(401)
})

test('a way that leads elsewhere afterwards is refused', async () => {
  const answer = await openBrowser(world).post('/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: 'https://evil.example/',
  })
  expect(answer.status).toBe(403)
})

test('a provider that does not answer hurts nobody but those who need it', async () => {
  const gone = createServer().listen(0, '127.0.0.1')
  await once(gone, 'listening')
  const { port } = gone.address() as AddressInfo
  gone.close()
  const away = { issuer: `http://127.0.0.1:${port}`, clientId: 'a', clientSecret: 'b', name: 'Away' }
  const alone = await createWorld({ signIn: { singleSignOn: away } })
  try {
    expect(await (await alone.client().api.setup.$get()).json()).toMatchObject({ singleSignOn: 'Away' })
    const refused = await openBrowser(alone).post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' })
    expect(refused.status).toBe(404)
    const admin = await alone.staff('admin')
    expect((await admin.api.me.$get()).status).toBe(200)
  } finally {
    await alone.close()
  }
})

test('without passwords there is the one way in', async () => {
  const only = await createWorld({ signIn: { passwords: false, singleSignOn: { ...provider, name: 'Example' } } })
  try {
    expect(await (await only.client().api.setup.$get()).json()).toMatchObject({ passwords: false })
    const email = 'old@example.com'
    await createUser(only.context.db, { name: 'Old', email, role: 'admin', password: 'quiet orange river' })
    const browser = openBrowser(only)
    const refused = await browser.post('/api/auth/sign-in/email', { email, password: 'quiet orange river' })
    expect(refused.status).toBe(400)
    expect((await browser.get('/api/me')).status).toBe(401)
  } finally {
    await only.close()
  }
})
