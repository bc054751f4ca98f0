import { afterAll, beforeAll, expect, test } from 'vitest'
import { candidateOf } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const hour = 3_600_000

test('a link that opens later tells when, not what, and starts nothing before', async () => {
  const opensAt = new Date(world.context.now().getTime() + 2 * hour).toISOString()
  const candidate = candidateOf(world, await world.invite({ invitation: { opensAt, expiresInDays: 1 } }))
  const early = await (await candidate.api.invitation.$get()).json()
  expect(early).toMatchObject({ state: 'scheduled', opensAt, opensInMs: 2 * hour, challenges: [] })
  const refused = await candidate.start()
  expect([refused.status, await refused.json()]).toMatchObject([409, { error: { code: 'conflict' } }])

  world.advance(2 * hour - 1)
  expect(await (await candidate.api.invitation.$get()).json()).toMatchObject({ state: 'scheduled', opensInMs: 1 })
  world.advance(1)
  const open = await (await candidate.api.invitation.$get()).json()
  expect(open).toMatchObject({ state: 'ready', opensInMs: 0 })
  expect(open.challenges.map(({ slug }) => slug)).toEqual(['doubling', 'greeting'])
  expect((await candidate.start()).status).toBe(200)
})

test('a link counts its days from when it opens', async () => {
  const opensAt = new Date(world.context.now().getTime() + 48 * hour).toISOString()
  const candidate = candidateOf(world, await world.invite({ invitation: { opensAt, expiresInDays: 1 } }))
  const { expiresAt } = await (await candidate.api.invitation.$get()).json()
  expect(Date.parse(expiresAt)).toBe(Date.parse(opensAt) + 24 * hour)
  world.advance(72 * hour)
  expect(await (await candidate.api.invitation.$get()).json()).toMatchObject({ state: 'expired' })
})

test('the ready page is told the rules as the company set them, and extra time as such', async () => {
  const rules = { aiRule: 'allowed', aiNote: 'Say where you used it.', contact: 'team@example.com' } as const
  const token = await world.invite({ assessment: rules, invitation: { extraMinutes: 15 } })
  const told = await (await candidateOf(world, token).api.invitation.$get()).json()
  expect(told).toMatchObject({ ...rules, durationMs: 75 * 60_000, extraMs: 15 * 60_000, opensAt: null })
})

test('without an address of its own an assessment names the company’s', async () => {
  const told = await (await candidateOf(world, await world.invite()).api.invitation.$get()).json()
  expect(told).toMatchObject({ contact: 'hiring@example.com', aiRule: 'none', aiNote: '', extraMs: 0 })
})

test.each([
  [{ contact: 'no address' }, 'contact'],
  [{ aiRule: 'sometimes' }, 'aiRule'],
  [{ afterwards: 'everything' }, 'afterwards'],
])('an assessment with %o is refused', async (fields, field) => {
  const cookie = await world.staffCookie('admin')
  const body = { title: 'T', role: 'R', durationMinutes: 5, challenges: [{ slug: 'doubling' }], ...fields }
  const headers = { cookie, 'content-type': 'application/json' }
  const response = await world.app.request('/api/assessments', { method: 'POST', headers, body: JSON.stringify(body) })
  expect(response.status).toBe(400)
  expect(((await response.json()) as { error: { message: string } }).error.message).toContain(`${field}: `)
})
