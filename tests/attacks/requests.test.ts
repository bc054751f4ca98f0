import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batchOf, type Candidate, candidateOf, writeEntry } from '../api/support/candidate.ts'
import { createWorld, type World } from '../api/support/world.ts'

let world: World
let candidate: Candidate
let cookie: string
beforeAll(async () => {
  world = await createWorld()
  candidate = candidateOf(world, await world.invite())
  await candidate.start()
  cookie = await world.staffCookie('admin')
})
afterAll(() => world.close())

function send(path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const own = { 'content-type': 'application/json', ...headers }
  return world.app.request(path, { method: 'POST', body, headers: own })
}

const asCandidate = () => ({ authorization: `Bearer ${candidate.token}` })

const journal = (text: string) => `{"writer":"${candidate.writer}","batches":[${text}]}`

describe('bodies that are made to break something', () => {
  test.each([
    ['__proto__ among the fields', '{"challenge":"doubling","__proto__":{"admin":true}}'],
    ['constructor.prototype', '{"constructor":{"prototype":{"admin":true}}}'],
    ['lists within lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['objects within objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a number without end', '{"challenge":1e400}'],
  ])('%s', async (_what, body) => {
    const answer = await send('/api/candidate/submissions', body, asCandidate())
    expect(answer.status).toBe(400)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect({}).not.toHaveProperty('admin')
  })

  test.each([
    ['a batch number beyond all integers', '{"number":1e308,"documents":[],"entries":[]}'],
    ['a negative one', '{"number":-1,"documents":[],"entries":[]}'],
    [
      'an offset beyond the file',
      '{"number":0,"documents":[{"challenge":"doubling","language":"typescript","path":"a.ts"}],"entries":[{"at":0,"doc":0,"edit":[[1e15,0,""]]}]}',
    ],
    ['a document that is not listed', '{"number":0,"documents":[],"entries":[{"at":0,"doc":7,"edit":[[0,0,"x"]]}]}'],
  ])('in the journal: %s', async (_what, batch) => {
    expect((await send('/api/candidate/journal', journal(batch), asCandidate())).status).toBe(400)
  })

  test('bytes that are not UTF-8 are refused or read as text, and never a fault of ours', async () => {
    const bytes = new Uint8Array([...Buffer.from('{"challenge":"'), 0xff, 0xc0, 0x80, ...Buffer.from('"}')])
    expect((await send('/api/candidate/submissions', bytes, asCandidate())).status).toBe(400)
  })

  const person = (name: string) => JSON.stringify({ name, role: 'admin', email: `${name.length}@example.com` })

  test('a NUL, which no text of the database holds, is refused', async () => {
    expect((await send('/api/people', person('A\0da'), { cookie })).status).toBe(400)
  })

  test('half a character is kept as the sign for what cannot be read', async () => {
    expect((await send('/api/people', person('A\ud800da'), { cookie })).status).toBe(201)
    const people = await world.database.sql<{ name: string }[]>`select name from users where name like 'A%da'`
    expect(people.map(({ name }) => name)).toEqual(['A\ufffdda'])
  })
})

describe('names of files', () => {
  test.each([
    '../double.ts',
    '/etc/passwd',
    'a/../../b.ts',
    'a\\b.ts',
    'a\0.ts',
    './a.ts',
    'a//b.ts',
    '',
    '__proto__',
    'a/__proto__/b.ts',
  ])('%j is refused', async (path) => {
    const json = candidate.journal([batchOf(0, [writeEntry('x', 0)], { path })])
    expect((await candidate.api.journal.$post({ json })).status).toBe(400)
  })

  test('constructor and toString are names like others', async () => {
    const other = candidateOf(world, await world.invite())
    await other.start()
    const names = ['constructor', 'toString']
    for (const path of names) {
      expect((await other.api.journal.$post({ json: other.write(`in ${path}`, { path }) })).status).toBe(200)
    }
    const { challenges } = await (await other.api.attempt.$get()).json()
    const work = challenges[0]?.work.typescript ?? {}
    expect(names.map((name) => Object.getOwnPropertyDescriptor(work, name)?.value)).toEqual(
      names.map((name) => `in ${name}`),
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('pages of other sites', () => {
  const evil = 'https://evil.example'

  test('get no permission to read, whatever they ask', async () => {
    const preflight = await world.app.request('/api/assessments', {
      method: 'OPTIONS',
      headers: { origin: evil, 'access-control-request-method': 'POST' },
    })
    const read = await world.app.request('/api/assessments', { headers: { origin: evil, cookie } })
    for (const { headers } of [preflight, read]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', origin: evil }],
    ['a form without a script’s type', { 'content-type': 'text/plain', origin: evil }],
    ['a script', { origin: evil }],
    ['a browser that says so', { 'sec-fetch-site': 'cross-site' }],
    ['a page of no origin', { origin: 'null' }],
  ])('change nothing with %s', async (_what, headers) => {
    const before = await count()
    const body = JSON.stringify({ title: 'x', role: 'x', durationMinutes: 5, challenges: [{ slug: 'doubling' }] })
    const answer = await send('/api/assessments', body, { cookie, ...headers })
    expect([400, 403]).toContain(answer.status)
    expect(await count()).toBe(before)
  })

  test('may not put ours into a frame, and nothing of ours is evaluated', async () => {
    const { headers } = await world.app.request('/api/candidate/attempt', { headers: asCandidate() })
    expect(headers.get('x-frame-options')).toBe('DENY')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  async function count(): Promise<number> {
    const [row] = await world.database.sql<{ count: number }[]>`select count(*)::int as count from assessments`
    return row?.count ?? 0
  }
})

test.each(['/api/candidate/attempt', '/api/candidate/invitation', '/api/attempts', '/api/people', '/api/nowhere'])(
  '%s is kept by no cache',
  async (path) => {
    const answer = await world.app.request(path, { headers: { ...asCandidate(), cookie } })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  },
)
