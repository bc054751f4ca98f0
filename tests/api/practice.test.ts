import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { candidateOf } from './support/candidate.ts'
import { readEvents } from './support/events.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const codeOf = async (response: Pick<Response, 'json'>) =>
  ((await response.json()) as { error?: { code: string } }).error?.code
const work = (text: string) => ({ language: 'typescript' as const, files: { 'clock-label.ts': text } })

async function rows(): Promise<unknown> {
  const tables = ['attempts', 'runs', 'submissions', 'journal_batches', 'challenges']
  return Promise.all(
    tables.map((table) => world.context.db.execute(sql`select count(*) from ${sql.identifier(table)}`)),
  )
}

test('the practice challenge runs in the pool and leaves nothing behind', async () => {
  const candidate = candidateOf(world, await world.invite())
  const before = await rows()
  const challenge = await (await candidate.api.practice.$get()).json()
  expect(challenge).toMatchObject({ slug: 'clock-labels', kind: 'coding', work: {}, submissions: [] })
  expect(Object.keys(challenge.files)).toEqual(['typescript', 'javascript'])

  const run = await (await candidate.api.practice.runs.$post({ json: work('n * 2') })).json()
  expect(run).toMatchObject({ challenge: 'clock-labels', status: 'graded', passed: 3, failed: 0 })
  const grade = await (await candidate.api.practice.submissions.$post({ json: work('n * 3') })).json()
  expect(grade).toEqual({ compileError: null, passed: 0, total: 7 })
  const broken = await (await candidate.api.practice.submissions.$post({ json: work('SYNTAX') })).json()
  expect(broken).toMatchObject({ compileError: 'SYNTAX in double.ts:1:1', total: 0 })
  expect(await codeOf(await candidate.api.practice.submissions.$post({ json: work('PLATFORM') }))).toBe('unavailable')
  expect(await rows()).toEqual(before)
  expect(JSON.stringify([challenge, run, grade])).not.toContain('the third day')
})

test('no library lists it', async () => {
  const author = await world.staff('admin')
  const { challenges } = await (await author.api.challenges.$get()).json()
  expect(challenges.map(({ slug }) => slug)).toContain('doubling')
  expect(challenges.map(({ slug }) => slug)).not.toContain('clock-labels')
})

test('it runs before the start alone, and not without bound', async () => {
  const candidate = candidateOf(world, await world.invite())
  const runs = await Promise.all(
    Array.from({ length: 21 }, () => candidate.api.practice.runs.$post({ json: work('n * 2') })),
  )
  expect(runs.map(({ status }) => status).toSorted()).toEqual([...Array(20).fill(200), 429])
  await candidate.start()
  expect(await codeOf(await candidate.api.practice.runs.$post({ json: work('n * 2') }))).toBe('conflict')
  expect(await codeOf(await candidate.api.practice.$get())).toBe('conflict')
})

test('paths that lead elsewhere are refused', async () => {
  const candidate = candidateOf(world, await world.invite())
  const json = { language: 'typescript' as const, files: { '../secret.ts': '' } }
  expect(await codeOf(await candidate.api.practice.runs.$post({ json }))).toBe('invalid-input')
})

test('the system check gets its answer and its event at once', async () => {
  const token = await world.invite()
  const candidate = candidateOf(world, token)
  expect(await (await candidate.api.check.$get()).json()).toEqual({ status: 'ok' })
  const headers = { authorization: `Bearer ${token}` }
  const events = readEvents(await world.app.request('/api/candidate/check/events', { headers }))
  expect(await events.next()).toMatchObject({ event: 'check', data: {} })
  await events.close()
})
