import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('an author learns who they are and what challenges there are', async () => {
  const author = await world.staff('author')
  expect(await (await author.api.me.$get()).json()).toMatchObject({ role: 'author', company: 'Test Company' })
  const { challenges } = await (await author.api.challenges.$get()).json()
  expect(challenges.map(({ slug }) => slug)).toEqual(['doubling', 'explaining', 'greeting'])
})

test.each([
  ['/api/attempts', 'Only a reviewer may do this. Ask one of yours.'],
  ['/api/assessments', 'Only a reviewer or a recruiter may do this. Ask one of yours.'],
  ['/api/events', 'Only a reviewer or a recruiter may do this. Ask one of yours.'],
])('an author is refused what names candidates: %s', async (path, message) => {
  const headers = { cookie: await world.staffCookie('author') }
  const response = await world.app.request(path, { headers })
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ error: { code: 'forbidden', message } })
})
