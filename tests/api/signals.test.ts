import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planMissingReadings } from '../../server/signals/plan-reading.ts'
import { attemptSignals } from '../../server/signals/tables.ts'
import { candidateOf } from './support/candidate.ts'
import { finishedAttempts } from './support/finished.ts'
import { type Client, createWorld, type World } from './support/world.ts'

/** What stands out in journals, counted for a cohort: nine people who type little, and one text that came at once. */
let world: World
let reviewer: Client
let assessment = ''
const people = Array.from({ length: 9 }, (_, n) => ({ name: `Person ${n}`, email: `p${n}@example.com` }))

beforeAll(async () => {
  world = await createWorld()
  reviewer = await world.staff('reviewer')
  ;({ assessment } = await finishedAttempts(world, {}, people))
})
afterAll(() => world.close())

async function finishWith(name: string, text: string) {
  const admin = await world.staff('admin')
  const json = { name, email: `${name}@example.com` }
  const invited = await admin.api.assessments[':id'].invitations.$post({ param: { id: assessment }, json })
  const { link } = await invited.json()
  const candidate = candidateOf(world, link.slice(link.lastIndexOf('/') + 1))
  await candidate.start()
  await candidate.api.finish.$post({ json: { journal: candidate.write(text) } })
  return candidate
}

type Query = Parameters<Client['api']['attempts']['$get']>[0]['query']
const list = async (query: Query) =>
  (await (await reviewer.api.attempts.$get({ query: { assessment, ...query } })).json()).attempts
const counts = async (query: Query) =>
  (await list(query)).map(({ candidate, signalCount }) => [candidate.name, signalCount])
const read = async (id: string) => (await reviewer.api.attempts[':id'].$get({ param: { id } })).json()

test('under ten attempts nothing is said of how common something is', async () => {
  const [first] = await list({ limit: '1' })
  expect(first).toMatchObject({ signalCount: 0 })
  expect(await read(first?.id ?? '')).toMatchObject({ signals: [], signalRates: null })
})

test('the list counts the signals once a journal is over and read, and is sorted by them', async () => {
  await finishWith('late', `export const double = (n) => n * 2\n${'// more\n'.repeat(30)}`)
  expect((await counts({ sort: 'signals', order: 'asc', limit: '1' }))[0]).toEqual(['late', null])
  await world.work()
  const rows = await counts({ sort: 'signals' })
  expect(rows[0]).toEqual(['late', 1])
  expect(rows.slice(1).map(([, count]) => count)).toEqual(Array(9).fill(0))
})

test('a list in pages by signals or likeness has everybody once', async () => {
  for (const sort of ['signals', 'alike'] as const) {
    const names: string[] = []
    let cursor: string | null | undefined
    do {
      const query = { assessment, sort, limit: '3', ...(cursor && { cursor }) }
      const page = await (await reviewer.api.attempts.$get({ query })).json()
      names.push(...page.attempts.map(({ candidate }) => candidate.name))
      cursor = page.cursor
    } while (cursor)
    expect(names.toSorted()).toEqual([...people.map(({ name }) => name), 'late'].toSorted())
  }
})

test('the attempt tells in how many of the cohort the same was seen', async () => {
  const [top] = await list({ sort: 'signals', limit: '1' })
  const { signals, signalRates } = await read(top?.id ?? '')
  expect(signals.map(({ kind }) => kind)).toEqual(['sudden-text'])
  expect(signalRates).toEqual({ of: 10, attempts: { 'sudden-text': 1 } })
})

test('what was never counted, or by earlier definitions, is counted when a server starts', async () => {
  const { db } = world.context
  const [one] = await db.select().from(attemptSignals)
  await db.update(attemptSignals).set({ definitions: 0, kinds: ['two-places'] })
  await db.delete(attemptSignals).where(eq(attemptSignals.attemptId, one?.attemptId ?? ''))
  await planMissingReadings(db)
  await world.work()
  expect((await counts({ sort: 'signals' })).map(([, count]) => count)).toEqual([1, ...Array(9).fill(0)])
})
