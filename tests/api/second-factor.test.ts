import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createUser } from '../../server/auth/create-user.ts'
import { codeFor } from '../support/totp.ts'
import { type BrowserLike, openBrowser } from './support/browser-like.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let strict: World
beforeAll(async () => {
  ;[world, strict] = await Promise.all([createWorld(), createWorld({ signIn: { requireSecondFactor: true } })])
})
afterAll(() => Promise.all([world.close(), strict.close()]))

const password = 'quiet orange river'

interface Somebody {
  readonly id: string
  readonly email: string
  readonly browser: BrowserLike
}

/** A colleague who has chosen a password and signed in. */
async function somebody(name: string, where = world): Promise<Somebody> {
  const email = `${name}@example.com`
  const { id } = await createUser(where.context.db, { name, email, role: 'reviewer', password })
  const browser = openBrowser(where)
  expect((await browser.post('/api/auth/sign-in/email', { email, password })).status).toBe(200)
  return { id, email, browser }
}

interface Made {
  readonly totpURI: string
  readonly backupCodes: string[]
}

async function turnOn({ browser }: Pick<Somebody, 'browser'>): Promise<Made> {
  const made = (await (await browser.post('/api/auth/two-factor/enable', { password })).json()) as Made
  const confirmed = await browser.post('/api/auth/two-factor/verify-totp', { code: await codeFor(made.totpURI) })
  expect(confirmed.status).toBe(200)
  return made
}

async function stateOf(browser: BrowserLike): Promise<string | number> {
  const response = await browser.get('/api/me')
  return response.ok ? ((await response.json()) as { secondFactor: string }).secondFactor : response.status
}

async function halfIn({ email }: Somebody, where = world): Promise<BrowserLike> {
  const browser = openBrowser(where)
  const answer = await browser.post('/api/auth/sign-in/email', { email, password })
  expect(await answer.json()).toMatchObject({ twoFactorRedirect: true })
  return browser
}

test('it counts once a first code has come back, and ends every other session', async () => {
  const ada = await somebody('ada')
  const elsewhere = openBrowser(world)
  await elsewhere.post('/api/auth/sign-in/email', { email: ada.email, password })
  expect((await ada.browser.post('/api/auth/two-factor/enable', { password: 'a guess' })).status).toBe(400)
  const made = (await (await ada.browser.post('/api/auth/two-factor/enable', { password })).json()) as Made
  expect(await stateOf(ada.browser)).toBe('off')
  expect((await ada.browser.post('/api/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401)
  expect(await stateOf(ada.browser)).toBe('off')
  await ada.browser.post('/api/auth/two-factor/verify-totp', { code: await codeFor(made.totpURI) })
  expect(await stateOf(ada.browser)).toBe('on')
  expect(await stateOf(elsewhere)).toBe(401)
})

test('a password alone opens nothing; with the code, everything', async () => {
  const grace = await somebody('grace')
  const made = await turnOn(grace)
  const browser = await halfIn(grace)
  expect(await stateOf(browser)).toBe(401)
  expect((await browser.get('/api/attempts')).status).toBe(401)
  expect((await browser.post('/api/auth/two-factor/verify-totp', { code: await codeFor(made.totpURI) })).status).toBe(
    200,
  )
  expect(await stateOf(browser)).toBe('on')
})

test('a backup code lets in once; new ones end the old ones', async () => {
  const lin = await somebody('lin')
  const { backupCodes } = await turnOn(lin)
  expect(new Set(backupCodes).size).toBe(10)
  const use = async (code: string | undefined) =>
    (await (await halfIn(lin)).post('/api/auth/two-factor/verify-backup-code', { code })).status
  expect(await use(backupCodes[0])).toBe(200)
  expect(await use(backupCodes[0])).toBe(401)
  const renewed = await lin.browser.post('/api/auth/two-factor/generate-backup-codes', { password })
  const fresh = ((await renewed.json()) as Made).backupCodes
  expect(await use(backupCodes[1])).toBe(401)
  expect(await use(fresh[1])).toBe(200)
})

test('guessing is stopped: five wrong codes end a sign-in, ten in a row lock the second step whoever asks', async () => {
  const mo = await somebody('mo')
  const made = await turnOn(mo)
  const guess = (browser: BrowserLike) => browser.post('/api/auth/two-factor/verify-totp', { code: '000000' })
  const first = await halfIn(mo)
  for (let n = 0; n < 5; n++) expect((await guess(first)).status).toBe(401)
  expect((await first.post('/api/auth/two-factor/verify-totp', { code: await codeFor(made.totpURI) })).status).toBe(400)
  const second = await halfIn(mo)
  for (let n = 0; n < 5; n++) expect((await guess(second)).status).toBe(401)
  const third = await halfIn(mo)
  expect((await third.post('/api/auth/two-factor/verify-totp', { code: await codeFor(made.totpURI) })).status).toBe(429)
})

test('a trusted browser is asked for no code, until the second factor is turned off and on again', async () => {
  const noor = await somebody('noor')
  const browser = await (async () => {
    const made = await turnOn(noor)
    const half = await halfIn(noor)
    await half.post('/api/auth/two-factor/verify-totp', { code: await codeFor(made.totpURI), trustDevice: true })
    return half
  })()
  await browser.post('/api/auth/sign-out', {})
  const again = await browser.post('/api/auth/sign-in/email', { email: noor.email, password })
  expect(await again.json()).not.toHaveProperty('twoFactorRedirect')
  expect((await noor.browser.post('/api/auth/two-factor/disable', { password })).status).toBe(200)
  await turnOn(noor)
  await browser.post('/api/auth/sign-out', {})
  const asked = await browser.post('/api/auth/sign-in/email', { email: noor.email, password })
  expect(await asked.json()).toMatchObject({ twoFactorRedirect: true })
})

test('the database holds neither the key nor a code in clear, and the log nothing of them', async () => {
  const eve = await somebody('eve')
  const { totpURI, backupCodes } = await turnOn(eve)
  const kept = JSON.stringify(await world.database.sql`select * from second_factors where user_id = ${eve.id}`)
  const secrets = [new URL(totpURI).searchParams.get('secret') ?? '', ...backupCodes]
  for (const secret of secrets) {
    expect(kept).not.toContain(secret)
    expect(world.logged.join('\n')).not.toContain(secret)
  }
})

test('an admin takes it off for somebody who lost it, and that ends their sessions', async () => {
  const sam = await somebody('sam')
  await turnOn(sam)
  const admin = await world.staff('admin')
  const people = (await (await admin.api.people.$get()).json()).people
  expect(people.find(({ id }) => id === sam.id)?.hasSecondFactor).toBe(true)
  const removed = await admin.api.people[':id']['remove-second-factor'].$post({ param: { id: sam.id } })
  expect(await removed.json()).toMatchObject({ id: sam.id, hasSecondFactor: false })
  expect(await stateOf(sam.browser)).toBe(401)
  const again = await admin.api.people[':id']['remove-second-factor'].$post({ param: { id: sam.id } })
  expect(again.status).toBe(409)
  const browser = openBrowser(world)
  await browser.post('/api/auth/sign-in/email', { email: sam.email, password })
  expect(await stateOf(browser)).toBe('off')
  const log = await world.database.sql`select action from audit_log where subject = ${sam.id} order by id`
  expect(log.map(({ action }) => action)).toEqual(['second-factor.turned-on', 'person.second-factor-removed'])
})

test('another password does not go round it', async () => {
  const kit = await somebody('kit')
  await turnOn(kit)
  const admin = await world.staff('admin')
  const { link } = await (await admin.api.people[':id']['password-link'].$post({ param: { id: kit.id } })).json()
  const browser = openBrowser(world)
  await browser.post('/api/auth/reset-password', { token: link.split('#')[1], newPassword: 'loud violet stone' })
  const answer = await browser.post('/api/auth/sign-in/email', { email: kit.email, password: 'loud violet stone' })
  expect(await answer.json()).toMatchObject({ twoFactorRedirect: true })
})

test('where everybody needs one, nothing else is answered before', async () => {
  const ida = await somebody('ida', strict)
  expect(await stateOf(ida.browser)).toBe('needed')
  expect((await ida.browser.get('/api/sessions')).status).toBe(200)
  const held = await ida.browser.get('/api/attempts')
  expect([held.status, ((await held.json()) as { error: { code: string } }).error.code]).toEqual([
    403,
    'second-factor-needed',
  ])
  await turnOn(ida)
  expect((await ida.browser.get('/api/attempts')).status).toBe(200)
  await ida.browser.post('/api/auth/two-factor/disable', { password })
  expect((await ida.browser.get('/api/attempts')).status).toBe(403)
})

test('a code of the minute before is refused', async () => {
  const ola = await somebody('ola')
  const made = await turnOn(ola)
  const half = await halfIn(ola)
  const code = await codeFor(made.totpURI)
  const later = Date.now() + 120_000
  vi.spyOn(Date, 'now').mockImplementation(() => later)
  expect((await half.post('/api/auth/two-factor/verify-totp', { code })).status).toBe(401)
  vi.restoreAllMocks()
})
