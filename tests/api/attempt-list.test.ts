import { afterAll, beforeAll, expect, test } from 'vitest'
import { candidateOf } from './support/candidate.ts'
import { type Client, createWorld, type World } from './support/world.ts'

let world: World
let reviewer: Client
const people = ['Zoë', 'ada', 'Björn', 'Chen', '100% Dana', 'Chen']
beforeAll(async () => {
  world = await createWorld()
  reviewer = await world.staff('reviewer')
  for (const [index, name] of people.entries()) {
    const candidate = candidateOf(world, await world.invite({ invitation: { name, email: `p${index}@example.com` } }))
    await candidate.start()
    if (index === 5) continue
    const text = index % 2 === 0 ? '* 2' : 'wrong'
    await candidate.api.finish.$post({ json: { journal: candidate.write(text) } })
    world.advance(60_000)
  }
  await world.work()
})
afterAll(() => world.close())

type Query = Parameters<Client['api']['attempts']['$get']>[0]['query']

async function list(query: Query) {
  return (await reviewer.api.attempts.$get({ query })).json()
}

async function names(query: Query) {
  return (await list(query)).attempts.map(({ candidate }) => candidate.name)
}

test.each([
  [{}, ['Chen', '100% Dana', 'Chen', 'Björn', 'ada', 'Zoë']],
  [{ order: 'asc' }, ['Zoë', 'ada', 'Björn', 'Chen', '100% Dana', 'Chen']],
  [{ state: 'running' }, ['Chen']],
  [{ search: 'CHEN' }, ['Chen', 'Chen']],
  [{ search: '0%' }, ['100% Dana']],
  [{ search: '_' }, []],
  [{ search: 'p1@' }, ['ada']],
  [{ sort: 'name', order: 'asc', search: 'a' }, expect.arrayContaining(['ada', '100% Dana'])],
] as [Query, unknown][])('%j', async (query, expected) => {
  expect(await names(query)).toEqual(expected)
})

test('scores are sorted, an attempt without one below all', async () => {
  const { attempts } = await list({ sort: 'score' })
  expect(attempts.map(({ score }) => score)).toEqual([25, 25, 25, 0, 0, null])
})

test.each(['started', 'score', 'name'] as const)(
  'paging by %s meets each attempt once, in both directions',
  async (sort) => {
    for (const order of ['asc', 'desc'] as const) {
      const whole = (await list({ sort, order })).attempts.map(({ id }) => id)
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await list({ sort, order, limit: '2', ...(cursor !== undefined && { cursor }) })
        expect(page.total).toBe(6)
        paged.push(...page.attempts.map(({ id }) => id))
        cursor = page.cursor ?? undefined
      } while (cursor !== undefined)
      expect(paged).toEqual(whole)
    }
  },
)
