import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { createContext } from '../../server/context.ts'
import { connect } from '../../server/database/database.ts'
import { type Candidate, candidateOf } from './support/candidate.ts'
import { readEvents } from './support/events.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let candidate: Candidate
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  candidate = candidateOf(world, await world.invite())
  await candidate.start()
})

async function listen(headers: Record<string, string> = {}, app = world.app) {
  const authorization = `Bearer ${candidate.token}`
  const response = await app.request('/api/candidate/events', { headers: { authorization, ...headers } })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  return readEvents(response)
}

const submit = (text: string) =>
  candidate.api.submissions.$post({
    json: { challenge: 'doubling', language: 'typescript', journal: candidate.write(text) },
  })

test('tells how things are, then a submission, its grade, and the end', async () => {
  const events = await listen()
  expect(await events.next()).toEqual({
    event: 'attempt',
    id: 'running:0:',
    data: { type: 'attempt', state: 'running', finishReason: null, elapsedMs: 0, remainingMs: 3_600_000, pause: null },
  })
  await submit('* 2')
  expect(await events.next()).toMatchObject({
    event: 'submission',
    id: 'running:1:0',
    data: { submission: { state: 'queued' } },
  })
  await world.work()
  expect(await events.next()).toMatchObject({
    event: 'submission',
    id: 'running:1:',
    data: { submission: { state: 'graded', hidden: { passed: 4, total: 4 } } },
  })
  await candidate.api.finish.$post({ json: { journal: candidate.journal([]) } })
  expect(await events.next()).toMatchObject({
    event: 'attempt',
    data: { state: 'finished', finishReason: 'candidate', remainingMs: 0 },
  })
  await events.close()
})

test('a reader who was away gets what it missed, and nothing twice', async () => {
  await submit('one')
  await submit('two')
  const before = await listen()
  const seen = [await before.next(), await before.next(), await before.next()]
  expect(seen.map(({ id }) => id)).toEqual([':1:0', ':2:0.1', 'running:2:0.1'])
  await before.close()

  await world.work()
  await submit('three')
  const after = await listen({ 'last-event-id': 'running:2:0.1' })
  const missed = [await after.next(), await after.next(), await after.next()]
  expect(missed.map(({ id }) => id)).toEqual(['running:2:1', 'running:2:', 'running:3:2'])
  await after.close()
})

test('a change made by another process arrives all the same', async () => {
  const connection = connect(world.database.url)
  const { sandbox, log, now, publicUrl } = world.context
  const authSecret = 'a secret for tests only, 32 characters'
  const other = createContext({ connection, sandbox, log, now, publicUrl, authSecret })
  const events = await listen({}, createApp(other))
  expect(await events.next()).toMatchObject({ event: 'attempt' })
  await submit('from the first process')
  expect(await events.next()).toMatchObject({ event: 'submission', data: { submission: { state: 'queued' } } })
  await events.close()
  await other.close()
  await connection.close()
})

test('reviewers are told which attempt changed', async () => {
  const headers = { cookie: await world.staffCookie('reviewer') }
  const events = readEvents(await world.app.request('/api/events', { headers }))
  const { id } = await (await candidate.api.attempt.$get()).json()
  await submit('anything')
  expect(await events.next()).toEqual({ event: 'attempt', id: null, data: { type: 'attempt', attemptId: id } })
  await events.close()
})

test('an attempt that holds too many streams gets no more until one is closed', async () => {
  const streams = []
  for (let open = 0; open < 8; open++) streams.push(await listen())
  const headers = { authorization: `Bearer ${candidate.token}` }
  const refused = await world.app.request('/api/candidate/events', { headers })
  expect(refused.status).toBe(429)
  for (const stream of streams) {
    await stream.next()
    await stream.close()
  }
  await expect.poll(async () => (await world.app.request('/api/candidate/events', { headers })).status).toBe(200)
})

test('streams end when the process is about to stop', async () => {
  const stopping = await createWorld()
  const token = await stopping.invite()
  const tab = candidateOf(stopping, token)
  await tab.start()
  const response = await stopping.app.request('/api/candidate/events', {
    headers: { authorization: `Bearer ${token}` },
  })
  const events = readEvents(response)
  await events.next()
  const ended = expect(events.next()).rejects.toThrow('The stream has ended')
  await stopping.close()
  await ended
})
