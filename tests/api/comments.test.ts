import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewComment } from '../../server/shared/comments.ts'
import { readEvents } from './support/events.ts'
import { finishedAttempts } from './support/finished.ts'
import { type Client, createWorld, type World } from './support/world.ts'

/** What reviewers write to each other about an attempt. */

let world: World
let admin: Client
let one: Client
let assessment = ''
let attempts: string[] = []
const unknown = '00000000-0000-4000-8000-000000000000'

beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
  one = await world.staff('reviewer')
  const people = ['A', 'B', 'C'].map((name) => ({ name, email: `${name}@example.com` }))
  ;({ assessment, attempts } = await finishedAttempts(world, {}, people))
})
afterAll(() => world.close())

/** Each comment a second after the one before: they stand in the order of their times. */
function write(client: Client, id: string, comment: Partial<NewComment>) {
  world.advance(1_000)
  return client.api.attempts[':id'].comments.$post({
    param: { id },
    json: { body: 'Words', thread: null, place: null, ...comment },
  })
}
const read = async (client: Client, id: string) =>
  (await client.api.attempts[':id'].comments.$get({ param: { id } })).json()
const edit = (client: Client, id: string, body: string, basedOn: number) =>
  client.api.comments[':id'].$put({ param: { id }, json: { body, basedOn } })
const resolve = (client: Client, id: string, isResolved: boolean) =>
  client.api.comments[':id'].resolution.$post({ param: { id }, json: { isResolved } })

test('a thread stands on a line or on the whole attempt, and is answered', async () => {
  const [id = ''] = attempts
  const { challenges } = await (await one.api.attempts[':id'].$get({ param: { id } })).json()
  const submission = challenges[0]?.submissions[0]?.id ?? ''
  const place = { challenge: 'doubling', language: 'typescript', submission, path: 'double.ts', line: 1 } as const
  const { threads } = await (await write(one, id, { body: 'Why so?', place })).json()
  await write(admin, id, { body: 'Because.', thread: threads[0]?.id ?? null })
  await write(admin, id, { body: 'On the whole: good.' })
  const seen = await read(one, id)
  expect(
    seen.threads.map((thread) => [thread.place, thread.comments.map(({ by, isMine, body }) => [by, isMine, body])]),
  ).toEqual([
    [
      place,
      [
        ['reviewer', true, 'Why so?'],
        ['admin', false, 'Because.'],
      ],
    ],
    [null, [['admin', false, 'On the whole: good.']]],
  ])
})

test('a place or a thread of another attempt is refused', async () => {
  const [id = '', other = ''] = attempts
  const { threads } = await read(one, id)
  const [first] = threads
  expect((await write(one, other, { thread: first?.id ?? null })).status).toBe(404)
  expect((await write(one, other, { place: first?.place ?? null })).status).toBe(400)
  expect((await write(one, unknown, {})).status).toBe(404)
  expect((await write(one, id, { body: '  ' })).status).toBe(400)
})

test('words are changed by who wrote them alone, and never on old grounds', async () => {
  const [id = ''] = attempts
  const comment = (await read(one, id)).threads[0]?.comments[0]?.id ?? ''
  expect((await edit(admin, comment, 'Mine now', 1)).status).toBe(404)
  expect((await edit(one, unknown, 'x', 1)).status).toBe(404)
  const both = await Promise.all([edit(one, comment, 'First', 1), edit(one, comment, 'Second', 1)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const [edited] = (await read(admin, id)).threads[0]?.comments ?? []
  expect(edited).toMatchObject({ version: 2, editedAt: expect.any(String), isMine: false })
})

test('a thread is resolved once, and an answer opens it again', async () => {
  const [id = ''] = attempts
  const thread = (await read(one, id)).threads[0]?.id ?? ''
  const both = await Promise.all([resolve(one, thread, true), resolve(admin, thread, true)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect((await read(one, id)).threads[0]?.resolved).toMatchObject({ at: expect.any(String) })
  await write(one, id, { thread, body: 'Still open.' })
  expect((await read(one, id)).threads[0]?.resolved).toBeNull()
  expect((await resolve(one, unknown, true)).status).toBe(404)
})

test('everybody who looks is told', async () => {
  const [id = ''] = attempts
  const response = await world.app.request('/api/events', { headers: { cookie: await world.staffCookie('reviewer') } })
  const events = readEvents(response)
  await events.begun()
  await write(admin, id, { body: 'News' })
  expect(await events.next()).toMatchObject({ event: 'attempt', data: { attemptId: id } })
  await events.close()
})

test('where two reviews are wanted, others’ words are kept back until both are in', async () => {
  const id = attempts[2] ?? ''
  await admin.api.assessments[':id'].rubric.$put({
    param: { id: assessment },
    json: { reviewers: 2, criteria: [], basedOn: 0 },
  })
  const { threads } = await (await write(one, id, { body: 'words-of-one' })).json()
  const hidden = await read(admin, id)
  expect(hidden).toEqual({ threads: [], isHidden: true })
  expect((await write(admin, id, { thread: threads[0]?.id ?? null })).status).toBe(404)
  expect((await resolve(admin, threads[0]?.id ?? '', true)).status).toBe(404)
  expect((await read(one, id)).threads).toHaveLength(1)
  for (const client of [one, admin]) {
    const rating = { criterion: 'explaining/reply/0', level: 1, note: '', basedOn: 0 }
    await client.api.attempts[':id'].judgement.ratings.$post({ param: { id }, json: rating })
    await client.api.attempts[':id'].judgement.review.$post({
      param: { id },
      json: { recommendation: 'hold', reason: 'R' },
    })
  }
  expect((await read(admin, id)).threads[0]?.comments[0]?.body).toBe('words-of-one')
})
