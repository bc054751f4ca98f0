import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { candidateOf } from './support/candidate.ts'
import { chart } from './support/challenges.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const hash = createHash('sha256').update(chart).digest('hex')

async function start(slug: string) {
  const token = await world.invite({ assessment: { challenges: [{ slug }] } })
  const attempt = await (await candidateOf(world, token).start()).json()
  return { attempt, headers: { authorization: `Bearer ${token}` } }
}

test('a challenge names its pictures by their content, and its candidate can fetch them', async () => {
  const { attempt, headers } = await start('explaining')
  expect(attempt.challenges[0]?.images).toEqual({ 'questions/chart.svg': hash })
  const response = await world.app.request(`/api/candidate/images/${hash}`, { headers })
  expect(response.status).toBe(200)
  expect(await response.text()).toBe(chart)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  })
})

test('reviewers see the pictures of the attempt that they read, and of no other', async () => {
  const [own, other] = [await start('explaining'), await start('doubling')]
  const headers = { cookie: await world.staffCookie('reviewer') }
  const ask = (id: string) => world.app.request(`/api/attempts/${id}/images/${hash}`, { headers })
  expect((await ask(own.attempt.id)).headers.get('content-type')).toBe('image/svg+xml')
  expect((await ask(other.attempt.id)).status).toBe(404)
})

test.each([
  ['another candidate’s', 'doubling', hash, 404],
  ['an unknown one', 'explaining', '0'.repeat(64), 404],
  ['a path', 'explaining', '..%2fchart.svg', 400],
])('%s is refused', async (_, slug, wanted, status) => {
  const { headers } = await start(slug)
  expect((await world.app.request(`/api/candidate/images/${wanted}`, { headers })).status).toBe(status)
})

test('nobody gets a picture without a link, or before the start', async () => {
  const token = await world.invite({ assessment: { challenges: [{ slug: 'explaining' }] } })
  const headers = { authorization: `Bearer ${token}` }
  expect((await world.app.request(`/api/candidate/images/${hash}`)).status).toBe(401)
  expect((await world.app.request(`/api/candidate/images/${hash}`, { headers })).status).toBe(404)
})
