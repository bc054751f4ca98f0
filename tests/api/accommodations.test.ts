import { afterAll, beforeAll, expect, test } from 'vitest'
import { candidateOf } from './support/candidate.ts'
import { type Client, createWorld, type World } from './support/world.ts'

let world: World
let admin: Client
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
})
afterAll(() => world.close())

const wish = { wishes: ['extra-time' as const], note: 'I read with a screen reader.' }
const list = async () => (await admin.api.accommodations.$get()).json()
const answer = (id: string, json: { extraMinutes?: number | null; reply?: string }) =>
  admin.api.accommodations[':id'].answer.$post({ param: { id }, json })
const codeOf = async (response: Pick<Response, 'status' | 'json'>) =>
  ((await response.json()) as { error?: { code: string } }).error?.code ?? response.status

test('a request reaches the company, and its answer the candidate, with the minutes', async () => {
  const candidate = candidateOf(world, await world.invite())
  const made = await candidate.api.accommodation.$post({ json: wish })
  expect([made.status, await made.json()]).toMatchObject([201, { ...wish, answer: null }])
  expect(await codeOf(await candidate.api.accommodation.$post({ json: wish }))).toBe('conflict')

  const { open, requests } = await list()
  expect(open).toBe(1)
  expect(requests[0]).toMatchObject({
    ...wish,
    candidate: { name: 'Ada', email: 'ada@example.com' },
    assessment: { title: 'Backend engineer', durationMinutes: 60 },
    state: 'ready',
    extraMinutes: 0,
    answer: null,
    answeredBy: null,
  })
  const id = requests[0]?.id ?? ''
  const answered = await answer(id, { extraMinutes: 30, reply: 'Of course.' })
  expect(await answered.json()).toMatchObject({ extraMinutes: 30, answeredBy: 'admin' })
  expect(await codeOf(await answer(id, { extraMinutes: 0 }))).toBe('conflict')
  expect((await list()).open).toBe(0)

  const told = await (await candidate.api.invitation.$get()).json()
  expect(told).toMatchObject({
    durationMs: 90 * 60_000,
    extraMs: 30 * 60_000,
    accommodation: { ...wish, answer: { extraMinutes: 30, reply: 'Of course.' } },
  })
  expect(JSON.stringify(told)).not.toContain('answeredBy')
  expect((await candidate.api.accommodation.$post({ json: { wishes: ['breaks'] } })).status).toBe(201)
  expect(await (await candidate.start()).json()).toMatchObject({ durationMs: 90 * 60_000 })
})

test('nothing is asked for after the start, and no minutes are given there', async () => {
  const candidate = candidateOf(world, await world.invite())
  await candidate.api.accommodation.$post({ json: wish })
  const { requests } = await list()
  const open = requests.find(({ state, answer }) => state === 'ready' && answer === null)?.id ?? ''
  await candidate.start()
  expect(await codeOf(await candidate.api.accommodation.$post({ json: wish }))).toBe('conflict')
  expect(await codeOf(await answer(open, { extraMinutes: 10 }))).toBe('conflict')
  const replied = await answer(open, { reply: 'Sorry, we saw this too late.' })
  expect(await replied.json()).toMatchObject({ extraMinutes: 0, answer: { extraMinutes: null } })
})

test('of ten requests at once one is made, and of ten answers one counts', async () => {
  const candidate = candidateOf(world, await world.invite())
  const many = Array.from({ length: 10 })
  const made = await Promise.all(many.map(() => candidate.api.accommodation.$post({ json: wish })))
  expect(made.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)])
  const id = (await list()).requests.find(({ answer, state }) => answer === null && state === 'ready')?.id ?? ''
  const answers = await Promise.all(many.map((_, index) => answer(id, { extraMinutes: index })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)])
})

test.each([
  [{ wishes: [] }, 'wishes'],
  [{ wishes: ['a holiday'] }, 'wishes'],
  [{ wishes: ['other'], note: 'x'.repeat(2_001) }, 'note'],
])('%j is refused', async (body, field) => {
  const authorization = `Bearer ${await world.invite()}`
  const headers = { authorization, 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await world.app.request('/api/candidate/accommodation', init)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain(`${field}`)
})

test('an answer says something, and a request that is none of ours has none', async () => {
  expect(await codeOf(await answer('00000000-0000-4000-8000-000000000000', {}))).toBe('invalid-input')
  expect(await codeOf(await answer('00000000-0000-4000-8000-000000000000', { reply: 'Yes.' }))).toBe('not-found')
})

test('a closed link takes no request', async () => {
  const candidate = candidateOf(world, await world.invite({ invitation: { expiresInDays: 1 } }))
  world.advance(24 * 3_600_000)
  expect(await codeOf(await candidate.api.accommodation.$post({ json: wish }))).toBe('gone')
})
