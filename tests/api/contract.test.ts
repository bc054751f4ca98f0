import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from './support/world.ts'

/** What every route of the company's promises, held against the list of all of them: a new one is in it by itself. */
let world: World
let operations: Operation[]
beforeAll(async () => {
  world = await createWorld()
  const document = (await (await world.app.request('/api/openapi.json')).json()) as Document
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, name: `${method.toUpperCase()} ${path}` })),
  )
})
afterAll(() => world.close())

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
}
interface Described {
  readonly tags?: readonly string[]
  readonly parameters?: readonly { readonly name: string }[]
  readonly responses: Readonly<Record<string, { content?: { 'application/json'?: { schema: Schema } } }>>
}
interface Operation extends Described {
  readonly name: string
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

const takes = (operation: Described, parameter: string) =>
  operation.parameters?.some(({ name }) => name === parameter) === true

test('whatever makes something takes an Idempotency-Key', () => {
  const making = operations.filter(({ tags, responses }) => tags?.includes('company') && '201' in responses)
  expect(making.length).toBeGreaterThan(12)
  expect(making.filter((operation) => !takes(operation, 'Idempotency-Key')).map(({ name }) => name)).toEqual([])
})

/** Lists that come whole, and why they do not grow. */
const wholeLists: Readonly<Record<string, string>> = {
  'GET /api/assessments': 'made by hand, one at a time',
  'GET /api/assessments/{id}/answers': 'those of one question, which a reviewer goes through one by one',
  'GET /api/assessments/{id}/board': 'stages, each with the first of those in it and how many more there are',
  'GET /api/assessments/{id}/regradings': 'versions of the challenges of one assessment',
  'GET /api/accommodations': 'asked for by hand',
  'GET /api/attempts/{id}/comments': 'written by hand, on one attempt',
  'GET /api/attempts/{id}/decisions': 'made by hand, on one attempt',
  'GET /api/attempts/{id}/interview-links': 'made by hand, for one attempt',
  'GET /api/challenges': 'the library, a folder each',
  'GET /api/integrations': 'made by hand',
  'GET /api/invitations/{id}/timeline': 'what happened to one candidate',
  'GET /api/keys': 'made by hand',
  'GET /api/library': 'the library, a folder each',
  'GET /api/library/{slug}/changes': 'the files of one challenge',
  'GET /api/people': 'who works at the company',
  'GET /api/reviewers': 'who works at the company',
  'GET /api/sessions': 'where one person is signed in',
  'GET /api/similarity': 'a challenge each',
  'GET /api/views': 'one person’s own',
  'GET /api/webhooks': 'made by hand',
}

test('whatever grows with the candidates comes a page at a time', () => {
  const lists = operations.filter(({ name, tags, responses }) => {
    const schema = responses['200']?.content?.['application/json']?.schema
    const [first] = Object.values(schema?.properties ?? {})
    return tags?.includes('company') && name.startsWith('GET ') && first?.type === 'array'
  })
  expect(lists.length).toBeGreaterThan(5)
  const paged = lists.filter((operation) => takes(operation, 'cursor')).map(({ name }) => name)
  const whole = lists.map(({ name }) => name).filter((name) => !paged.includes(name))
  expect(paged).toContain('GET /api/assessments/{id}/invitations')
  expect(whole.filter((name) => !(name in wholeLists))).toEqual([])
})

test('a list of invitations is walked page by page while others are made, without a gap or a repetition', async () => {
  const admin = await world.staff('admin')
  await world.invite()
  const [assessment] = (await (await admin.api.assessments.$get()).json()).assessments
  const param = { id: assessment?.id ?? '' }
  const csv = (name: string, many: number) =>
    ['name,email', ...Array.from({ length: many }, (_, n) => `${name} ${n},${name}${n}@example.com`)].join('\n')
  const addMany = async (name: string, many: number) => {
    world.advance(1_000)
    const added = await admin.api.assessments[':id'].invitations.import.$post({ param, json: { csv: csv(name, many) } })
    expect(added.status).toBe(201)
  }
  await addMany('early', 120)
  const seen: string[] = []
  let cursor: string | null = null
  for (let page = 0; page < 20; page++) {
    const query: { limit: string; cursor?: string } = { limit: '25', ...(cursor !== null && { cursor }) }
    const answer = await (await admin.api.assessments[':id'].invitations.$get({ param, query })).json()
    seen.push(...answer.invitations.map(({ email }) => email))
    cursor = answer.cursor
    if (cursor === null) break
    await addMany(`late${page}-`, 3)
  }
  expect(seen).toHaveLength(121)
  expect(new Set(seen).size).toBe(121)
  const found = await admin.api.assessments[':id'].invitations.$get({ param, query: { search: 'EARLY 11' } })
  expect((await found.json()).total).toBe(11)
  const odd = await admin.api.assessments[':id'].invitations.$get({ param, query: { search: '%_\\' } })
  expect((await odd.json()).total).toBe(0)
  const bad = await admin.api.assessments[':id'].invitations.$get({ param, query: { cursor: 'made-up' } })
  expect(bad.status).toBe(400)
})

test('a key, a colleague and a webhook are made once, however often that is asked', async () => {
  const cookie = await world.staffCookie('admin')
  const ask = async (path: string, body: unknown) => {
    const response = await world.app.request(path, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': `once ${path}`.replaceAll(' ', '-') },
      body: JSON.stringify(body),
    })
    return { status: response.status, text: await response.text() }
  }
  const wanted: [string, unknown][] = [
    ['/api/keys', { name: 'Once', scopes: ['audit:read'], days: 1 }],
    ['/api/people', { name: 'Once', email: 'once@example.com', role: 'author' }],
    ['/api/webhooks', { url: 'https://hooks.invalid/once' }],
    ['/api/integrations', { kind: 'greenhouse', name: 'Once' }],
    ['/api/views', { name: 'Once', search: '' }],
  ]
  for (const [path, body] of wanted) {
    const first = await ask(path, body)
    expect([path, first.status]).toEqual([path, 201])
    expect(await ask(path, body)).toEqual(first)
  }
  const sealed = JSON.stringify(await world.database.sql`select body from idempotent_requests`)
  expect(sealed).not.toContain('Once')
})
