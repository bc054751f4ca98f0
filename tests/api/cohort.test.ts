import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { users } from '../../server/auth/tables.ts'
import { decisions } from '../../server/decisions/tables.ts'
import { candidateOf } from './support/candidate.ts'
import { type Client, createWorld, type World } from './support/world.ts'

/** Twelve people at one assessment: eleven finished with 25 or 0 points, one still at it. */
let world: World
let reviewer: Client
let admin: Client
let assessment = ''
const attempts: string[] = []
const unknown = '00000000-0000-4000-8000-000000000000'

beforeAll(async () => {
  world = await createWorld()
  reviewer = await world.staff('reviewer')
  admin = await world.staff('admin')
  const first = await world.invite({ invitation: { name: 'Person 0', email: 'p0@example.com' } })
  assessment = (await (await admin.api.assessments.$get()).json()).assessments[0]?.id ?? ''
  for (let index = 0; index < 12; index++) {
    const candidate = candidateOf(world, index === 0 ? first : await inviteTo(`Person ${index}`))
    attempts.push((await (await candidate.start()).json()).id)
    world.advance(60_000 * (index + 1))
    if (index === 11) continue
    await candidate.api.finish.$post({ json: { journal: candidate.write(index < 4 ? '* 2' : 'wrong') } })
  }
  await world.work()
})
afterAll(() => world.close())

async function inviteTo(name: string): Promise<string> {
  const json = { name, email: `${name.replace(' ', '')}@example.com` }
  const invited = await admin.api.assessments[':id'].invitations.$post({ param: { id: assessment }, json })
  const { link } = await invited.json()
  return link.slice(link.lastIndexOf('/') + 1)
}

type Query = Parameters<Client['api']['attempts']['$get']>[0]['query']

async function list(query: Query, client = reviewer) {
  return (await (await client.api.attempts.$get({ query })).json()).attempts
}

const idsOf = async (query: Query, client = reviewer) => (await list(query, client)).map(({ id }) => id)

async function assign(client: Client, ids: string[], to: string, assigned = true) {
  return client.api['review-assignments'].$post({ json: { attempts: ids, reviewer: to, assigned } })
}

async function idOf(client: Client): Promise<string> {
  return (await (await client.api.me.$get()).json()).id
}

async function decide(attemptId: string, outcome: 'advance' | 'hold' | 'decline') {
  const version = 1 + (await world.context.db.select().from(decisions).where(eq(decisions.attemptId, attemptId))).length
  await world.context.db
    .insert(decisions)
    .values({ attemptId, version, outcome, reason: 'R', decidedAt: world.context.now() })
}

test('a percentile says how large its cohort is', async () => {
  const rows = await list({ sort: 'score' })
  expect(rows.slice(0, 4).map(({ percentile }) => percentile)).toEqual(Array(4).fill({ value: 82, of: 11 }))
  expect(rows[5]?.percentile).toEqual({ value: 32, of: 11 })
  expect(rows.at(-1)?.percentile).toBeNull()
})

test('time used and the end are sorted by', async () => {
  expect((await idsOf({ sort: 'time' }))[0]).toBe(attempts[10])
  expect((await idsOf({ sort: 'finished' }))[0]).toBe(attempts[10])
  expect((await idsOf({ sort: 'time', order: 'asc' }))[0]).toBe(attempts[11])
})

test('each reviewer has an order of their own, the same every time', async () => {
  const mine = await idsOf({ sort: 'own' })
  expect(await idsOf({ sort: 'own' })).toEqual(mine)
  const other = await idsOf({ sort: 'own' }, admin)
  expect(other).not.toEqual(mine)
  expect(other.toSorted()).toEqual(mine.toSorted())
})

test('reviewers take attempts themselves, admins give them to anybody, and repeating changes nothing', async () => {
  const [me, boss] = [await idOf(reviewer), await idOf(admin)]
  const two = attempts.slice(0, 2)
  expect(await (await assign(reviewer, two, me)).json()).toEqual({ changed: 2 })
  expect(await (await assign(admin, two, me)).json()).toEqual({ changed: 0 })
  expect((await assign(reviewer, two, boss)).status).toBe(403)
  expect(await (await assign(admin, [...two, ...two], boss)).json()).toEqual({ changed: 2 })
  expect((await idsOf({ reviewer: 'me' })).toSorted()).toEqual(two.toSorted())
  expect((await idsOf({ reviewer: 'nobody' })).length).toBe(10)
  const row = (await list({})).find(({ id }) => id === two[0])
  expect(row?.reviewers.map(({ id }) => id).toSorted()).toEqual([me, boss].toSorted())
  expect(await (await assign(admin, two, boss, false)).json()).toEqual({ changed: 2 })
})

test('all of a bulk is done or none of it', async () => {
  const me = await idOf(reviewer)
  expect((await assign(reviewer, [attempts[5] ?? '', unknown], me)).status).toBe(404)
  expect((await assign(admin, [attempts[5] ?? ''], 'nobody')).status).toBe(404)
  expect(await idsOf({ reviewer: 'me' })).not.toContain(attempts[5])
})

test('an author is nobody’s reviewer', async () => {
  const [author] = await world.context.db
    .insert(users)
    .values({ id: 'an-author', name: 'Author', email: 'author@example.com', role: 'author' })
    .returning()
  expect((await assign(admin, attempts.slice(0, 1), author?.id ?? '')).status).toBe(404)
  const { reviewers } = await (await reviewer.api.reviewers.$get()).json()
  expect(reviewers.map(({ name }) => name)).toEqual(['admin', 'reviewer'])
})

async function next(client: Client, after: string | null = null) {
  return (await client.api.assessments[':id'].next.$post({ param: { id: assessment }, json: { after } })).json()
}

test('next is one of mine, then one that nobody has, and two people never get the same', async () => {
  const own = await next(reviewer)
  expect(attempts.slice(0, 2)).toContain(own.attemptId)
  const second = await next(reviewer, own.attemptId)
  expect(attempts.slice(0, 2).filter((id) => id !== own.attemptId)).toEqual([second.attemptId])
  const taken = new Set((await Promise.all([next(admin), next(admin)])).map(({ attemptId }) => attemptId))
  expect(taken.size).toBe(1)
  for (const id of attempts.slice(0, 2)) await decide(id, 'hold')
  const free = await next(reviewer)
  expect([...attempts.slice(0, 2), attempts[11], ...taken]).not.toContain(free.attemptId)
  expect(await idsOf({ reviewer: 'me' })).toContain(free.attemptId)
})

test('decisions are in the list and can be asked for', async () => {
  await decide(attempts[0] ?? '', 'advance')
  expect(await idsOf({ decision: 'advance' })).toEqual([attempts[0]])
  expect(await idsOf({ decision: 'hold' })).toEqual([attempts[1]])
  expect((await idsOf({ decision: 'none' })).length).toBe(10)
  expect((await list({ decision: 'advance' }))[0]?.decision).toBe('advance')
})

test('the summary counts scores and how far people came', async () => {
  const summary = await (await reviewer.api.assessments[':id'].cohort.$get({ param: { id: assessment } })).json()
  expect(summary).toEqual({
    blind: false,
    distribution: [7, 0, 4, 0, 0, 0, 0, 0, 0, 0],
    funnel: { invited: 12, started: 12, finished: 11, graded: 11, decided: 2, advanced: 1 },
  })
  expect((await reviewer.api.assessments[':id'].cohort.$get({ param: { id: unknown } })).status).toBe(404)
})

test('views are one’s own', async () => {
  const save = (client: Client, name: string, search: string) => client.api.views.$post({ json: { name, search } })
  await save(reviewer, 'To do', 'state=graded')
  const { id } = await (await save(reviewer, 'To do', 'state=running')).json()
  const views = async (client: Client) => (await (await client.api.views.$get()).json()).views
  expect(await views(reviewer)).toEqual([{ id, name: 'To do', search: 'state=running' }])
  expect(await views(admin)).toEqual([])
  const remove = (client: Client) => client.api.views[':id'].$delete({ param: { id } })
  expect((await remove(admin)).status).toBe(404)
  expect((await remove(reviewer)).status).toBe(204)
  expect(await views(reviewer)).toEqual([])
})
