import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDemoWorld } from '../../server/demo/create-demo-world.ts'
import { candidateOf } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('an empty database becomes a company with three graded attempts and a link to try', async () => {
  const demo = await createDemoWorld(world.context)
  if (!demo) throw new Error('No demo world was made')
  await world.work()

  const signIn = await world.app.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(demo.reviewer),
  })
  expect(signIn.status).toBe(200)
  const reviewer = world.client({ cookie: signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '' })
  const { attempts } = await (await reviewer.api.attempts.$get({ query: { sort: 'started', order: 'asc' } })).json()
  expect(attempts).toMatchObject([
    { candidate: { name: 'Ines Albrecht' }, state: 'graded', finishReason: 'candidate', timeUsedMs: 84 * 60_000 },
    { candidate: { name: 'Tomasz Wrona' }, state: 'graded', finishReason: 'deadline', timeUsedMs: 90 * 60_000 },
    { candidate: { name: 'Nadia Okoro' }, state: 'graded', finishReason: 'candidate', timeUsedMs: 58 * 60_000 },
  ])
  const scores = attempts.map(({ score }) => score ?? -1)
  expect(scores[0]).toBe(100)
  expect(scores[2]).toBeLessThan(100)
  const nadia = await (await reviewer.api.attempts[':id'].$get({ param: { id: attempts[2]?.id ?? '' } })).json()
  expect(nadia.activity.buckets.some(({ pasted }) => pasted > 20)).toBe(true)

  const welcome = await candidateOf(world, demo.candidateLink.split('/t/')[1] ?? '').api.invitation.$get()
  expect(await welcome.json()).toMatchObject({ state: 'ready', company: 'Fernhill Forge' })
  expect(world.logged).toEqual([])
})

test('a database that holds anybody is left alone', async () => {
  expect(await createDemoWorld(world.context)).toBeNull()
})
