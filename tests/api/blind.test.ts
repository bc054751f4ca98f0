import { afterAll, beforeAll, expect, test } from 'vitest'
import { decisions } from '../../server/decisions/tables.ts'
import { candidateOf } from './support/candidate.ts'
import { type Client, createWorld, type World } from './support/world.ts'

/** In a blind review no answer to a reviewer holds a name or an address, until the attempt is decided. */

let world: World
let reviewer: Client
let admin: Client
let attempt = ''
let assessment = ''
const secrets = ['Philippa', 'Featherstone', 'philippa@hidden.example']

beforeAll(async () => {
  world = await createWorld()
  reviewer = await world.staff('reviewer')
  admin = await world.staff('admin')
  const token = await world.invite({
    assessment: { blind: true, challenges: [{ slug: 'doubling' }, { slug: 'explaining' }] },
    invitation: { name: 'Philippa Featherstone', email: 'philippa@hidden.example' },
  })
  assessment = (await (await admin.api.assessments.$get()).json()).assessments[0]?.id ?? ''
  const candidate = candidateOf(world, token)
  attempt = (await (await candidate.start()).json()).id
  await candidate.api.finish.$post({ json: { journal: candidate.write('* 2') } })
  await world.work()
})
afterAll(() => world.close())

/** Every GET route of the company's side, with the ids of this world. */
function paths(): string[] {
  const routes = world.app.routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/api/'))
  const others = ['/api/candidate', '/api/auth', '/api/events', '/api/openapi.json']
  return [...new Set(routes.map(({ path }) => path))]
    .filter((path) => !others.some((other) => path.startsWith(other)))
    .map((path) => path.replace('/attempts/:id', `/attempts/${attempt}`).replace(/:id\b/, assessment))
}

async function everything(): Promise<string> {
  const headers = { cookie: await world.staffCookie('reviewer') }
  const exports = ['csv', 'json'].map((format) => `/api/attempt-export?format=${format}`)
  const answers = `/api/assessments/${assessment}/answers?challenge=explaining&question=reply`
  const queries = [
    ...exports,
    answers,
    '/api/attempts?sort=name',
    '/api/attempts?search=Philippa',
    '/api/attempts?search=hidden.example',
  ]
  const said = [...paths(), ...queries].map(async (path) => {
    const response = await world.app.request(path, { headers })
    return `${path} ${JSON.stringify([...response.headers])} ${await response.text()}`
  })
  return (await Promise.all(said)).join('\n')
}

test('no answer to a reviewer holds the name or the address', async () => {
  const text = await everything()
  expect(text).toContain(attempt)
  expect(text).toMatch(/"name":"Candidate [0-9A-F]{6}"/)
  const said = text.replaceAll('search=Philippa', '').replaceAll('search=hidden.example', '')
  for (const secret of secrets) expect(said).not.toContain(secret)
})

test('a link for an interviewer does not hold it either', async () => {
  const json = { label: 'For Sam', days: 1 }
  const made = await reviewer.api.attempts[':id']['interview-links'].$post({ param: { id: attempt }, json })
  const { url } = await made.json()
  const headers = { authorization: `Bearer ${url.slice(url.lastIndexOf('/') + 1)}` }
  const text = await (await world.app.request('/api/report', { headers })).text()
  expect(text).toMatch(/"candidate":"Candidate [0-9A-F]{6}"/)
  for (const secret of secrets) expect(text).not.toContain(secret)
})

test('what is said of a judgement or a comment holds no name', async () => {
  const param = { id: attempt }
  const rating = { criterion: 'explaining/reply/0', level: 1, note: '', basedOn: 0 }
  const comment = { body: 'Words', thread: null, place: null }
  const own = reviewer.api.attempts[':id']
  const answers = [
    await own.judgement.ratings.$post({ param, json: rating }),
    await own.judgement.review.$post({ param, json: { recommendation: 'hold', reason: 'R' } }),
    await own.judgement.overrides.$post({ param, json: { score: 1, reason: 'R', basedOn: 0 } }),
    await own.comments.$post({ param, json: comment }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 201])
  const texts = await Promise.all(answers.map((response) => response.text()))
  for (const secret of secrets) expect(texts.join('\n')).not.toContain(secret)
})

test('searching for a name finds nothing, searching for the stand-in does', async () => {
  const find = async (search: string) =>
    (await (await reviewer.api.attempts.$get({ query: { search } })).json()).attempts
  expect(await find('Philippa')).toEqual([])
  expect(await find('hidden.example')).toEqual([])
  const [row] = (await (await reviewer.api.attempts.$get({ query: {} })).json()).attempts
  expect(row).toMatchObject({ isVeiled: true, candidate: { email: '' } })
  expect((await find(row?.candidate.name ?? '')).map(({ id }) => id)).toEqual([attempt])
})

test('an admin, who invites, sees names but is not led from one to an attempt', async () => {
  const { invitations } = await (
    await admin.api.assessments[':id'].invitations.$get({ param: { id: assessment }, query: {} })
  ).json()
  expect(invitations).toMatchObject([{ name: 'Philippa Featherstone', attemptId: null }])
  const { candidate } = await (await admin.api.attempts[':id'].$get({ param: { id: attempt } })).json()
  expect(candidate.name).toMatch(/^Candidate /)
})

test('only an admin lifts the veil, for all at once, and draws it again', async () => {
  const set = (client: Client, blind: boolean) =>
    client.api.assessments[':id'].blind.$post({ param: { id: assessment }, json: { blind } })
  expect((await set(reviewer, false)).status).toBe(403)
  await set(admin, false)
  expect(await everything()).toContain('Philippa Featherstone')
  await set(admin, true)
  expect(await everything()).not.toContain('Featherstone')
})

test('a decision lifts the veil for its attempt', async () => {
  const decision = {
    attemptId: attempt,
    version: 1,
    outcome: 'hold',
    reason: 'R',
    decidedAt: world.context.now(),
  } as const
  await world.context.db.insert(decisions).values(decision)
  const { candidate, isVeiled } = await (await reviewer.api.attempts[':id'].$get({ param: { id: attempt } })).json()
  expect({ candidate, isVeiled }).toEqual({
    candidate: { name: 'Philippa Featherstone', email: 'philippa@hidden.example' },
    isVeiled: false,
  })
})
