import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { interviewLinks } from '../../server/handing-on/tables.ts'
import { candidateOf } from './support/candidate.ts'
import { sentinels } from './support/challenges.ts'
import { finishedAttempts } from './support/finished.ts'
import { type Client, createWorld, type World } from './support/world.ts'

/** The report, links to it for interviewers, the list as a file, and one decision for many. */

let world: World
let admin: Client
let one: Client
let assessment = ''
let attempts: string[] = []
const unknown = '00000000-0000-4000-8000-000000000000'
const people = [
  { name: '=HYPERLINK("https://x.invalid")', email: 'formula@example.com' },
  { name: 'Grace, "the second"', email: 'grace@example.com' },
]

beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
  one = await world.staff('reviewer')
  ;({ assessment, attempts } = await finishedAttempts(world, {}, people))
})
afterAll(() => world.close())

async function linkTo(id: string, days = 7) {
  const made = await one.api.attempts[':id']['interview-links'].$post({
    param: { id },
    json: { label: 'For Sam', days },
  })
  const { id: link, url } = await made.json()
  return { link, token: url.slice(url.lastIndexOf('/') + 1) }
}

const open = (token: string) => world.app.request('/api/report', { headers: { authorization: `Bearer ${token}` } })

test('a link shows what an interviewer needs, and nothing else', async () => {
  const { token } = await linkTo(attempts[1] ?? '')
  const response = await open(token)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({
    candidate: people[1]?.name,
    score: 100,
    challenges: [
      { slug: 'doubling', score: 100, files: { 'double.ts': 'export const d = (n) => n * 2\n' } },
      { slug: 'explaining', questions: [{ answer: 'An answer by attempt 2' }, { answer: '' }] },
    ],
  })
  for (const secret of [...Object.values(sentinels), 'grace@example.com', 'signals', 'expected something']) {
    expect(text).not.toContain(secret)
  }
})

test('a link expires, is revoked once, and its token is in no row', async () => {
  const { link, token } = await linkTo(attempts[0] ?? '', 1)
  expect(token.length).toBeGreaterThanOrEqual(22)
  expect(JSON.stringify(await world.context.db.select().from(interviewLinks))).not.toContain(token)
  const revoke = () => one.api['interview-links'][':id'].revoke.$post({ param: { id: link } })
  const { token: second } = await linkTo(attempts[0] ?? '', 1)
  const { links } = await (await revoke()).json()
  expect(links.find(({ id }) => id === link)).toMatchObject({ state: 'revoked', label: 'For Sam', by: 'reviewer' })
  expect((await revoke()).status).toBe(409)
  expect((await one.api['interview-links'][':id'].revoke.$post({ param: { id: unknown } })).status).toBe(404)
  const refused = await open(token)
  expect(refused.status).toBe(410)
  expect(refused.headers.get('cache-control')).toBe('no-store')
  expect((await open(second)).status).toBe(200)
  world.advance(24 * 3_600_000)
  expect((await open(second)).status).toBe(410)
  expect((await open('guessed')).status).toBe(404)
  expect((await world.app.request('/api/report')).status).toBe(401)
})

test('opening and guessing have a limit', async () => {
  world.advance(120_000)
  const { token } = await linkTo(attempts[0] ?? '')
  const statuses: number[] = []
  for (let times = 0; times < 31; times++) statuses.push((await open(token)).status)
  expect(statuses).toEqual([...Array<number>(30).fill(200), 429])
  const guesses: number[] = []
  for (let times = 0; times < 121; times++) guesses.push((await open(`guess-${times}`)).status)
  expect(guesses).toEqual([...Array<number>(120).fill(404), 429])
})

test('the list comes as CSV without a formula in it, and as JSON', async () => {
  const file = async (format: 'csv' | 'json', more: object = {}) => {
    const response = await one.api['attempt-export'].$get({ query: { format, assessment, ...more } })
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="attempts.${format}"`)
    return response.text()
  }
  const rows: Record<string, string>[] = parse(await file('csv', { sort: 'name', order: 'asc' }), { columns: true })
  expect(rows.map(({ candidate, email, score }) => [candidate, email, score])).toEqual([
    [`'${people[0]?.name}`, 'formula@example.com', '100'],
    [people[1]?.name, 'grace@example.com', '100'],
  ])
  const list: unknown[] = JSON.parse(await file('json'))
  const { attempts: page } = await (await one.api.attempts.$get({ query: { assessment } })).json()
  expect(list).toEqual(page)
  expect(JSON.parse(await file('json', { search: 'nobody at all' }))).toEqual([])
})

test('one decision for many is for all of them or for none', async () => {
  const decide = (client: Client, ids: string[], basedOn: number) =>
    client.api['review-decisions'].$post({
      json: { attempts: ids.map((id) => ({ id, basedOn })), outcome: 'hold', reason: 'Later' },
    })
  const decisionsOf = async () =>
    (await (await one.api.attempts.$get({ query: { assessment } })).json()).attempts.map(({ decision }) => decision)
  expect((await decide(one, [...attempts, unknown], 0)).status).toBe(404)
  expect(await decisionsOf()).toEqual([null, null])
  expect(await (await decide(one, attempts, 0)).json()).toEqual({ decided: 2 })
  expect((await decide(admin, attempts, 0)).status).toBe(409)
  expect(await decisionsOf()).toEqual(['hold', 'hold'])
})

test('an attempt that still runs is not handed on', async () => {
  const token = await world.invite()
  const { id } = await (await candidateOf(world, token).start()).json()
  const made = await one.api.attempts[':id']['interview-links'].$post({ param: { id }, json: { label: 'L', days: 1 } })
  expect(made.status).toBe(409)
})
