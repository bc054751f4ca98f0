import { randomUUID } from 'node:crypto'
import { count } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { invitations } from '../../server/invitations/tables.ts'
import type { NewAssessment } from '../../server/shared/assessments.ts'
import { errorBody } from '../../server/shared/errors.ts'
import { sendTestAnswer, testStatus } from '../../server/shared/greenhouse.ts'
import type { NewConnection } from '../../server/shared/integrations.ts'
import { candidateOf, nothing } from '../api/support/candidate.ts'
import { type Client, createWorld, type World } from '../api/support/world.ts'
import { bodyOf } from './support/body-of.ts'
import { type Greenhouse, type Mood, startGreenhouse } from './support/greenhouse.ts'
import { keepLetters } from './support/letters.ts'
import { serveWorld } from './support/serve.ts'
import { sweep } from './support/sweep.ts'

const post = keepLetters()
let world: World
let served: Awaited<ReturnType<typeof serveWorld>>
let admin: Client
let greenhouse: Greenhouse
let connection: { id: string; key: string }
let testId: string
beforeAll(async () => {
  world = await createWorld({ allowPrivateTargets: true, mailer: post.mailer })
  served = await serveWorld(world)
  admin = await world.staff('admin')
  const json: NewConnection = { kind: 'greenhouse', name: 'Greenhouse', hosts: ['127.0.0.1:1'] }
  connection = await (await admin.api.integrations.$post({ json })).json()
  greenhouse = await startGreenhouse({ url: served.url, key: connection.key })
  const param = { id: connection.id }
  await admin.api.integrations[':id'].$patch({ param, json: { hosts: [greenhouse.host] } })
  testId = await makeTest('graded')
})
afterAll(async () => {
  await greenhouse.stop()
  await served.stop()
  await world.close()
})
beforeEach(() => {
  greenhouse.mood = 'well'
  greenhouse.told.length = 0
  post.letters.length = 0
})

async function makeTest(reports: 'graded' | 'decided', settings: Partial<NewAssessment> = {}): Promise<string> {
  const json = {
    title: `Test ${reports}`,
    role: 'Engineer',
    durationMinutes: 60,
    challenges: [{ slug: 'doubling' }],
    reports,
    ...settings,
  }
  return (await (await admin.api.assessments.$post({ json })).json()).id
}

const newId = () => String(Math.floor(Math.random() * 1e9))

async function order(test = testId): Promise<{ id: string; interview: string }> {
  world.advance(1_000)
  const id = newId()
  const response = await greenhouse.sendTest(id, test)
  expect(response.status).toBe(200)
  const { partner_interview_id: interview } = await bodyOf(response, sendTestAnswer)
  await world.work()
  return { id, interview }
}

/** Does the test with the link from the newest letter, and everything that follows from it. */
async function solve(): Promise<void> {
  const candidate = candidateOf(world, post.tokenOf(post.letters.length - 1))
  await candidate.start()
  const journal = candidate.write('export const double = (n: number) => n * 2')
  await candidate.api.submissions.$post({
    json: { key: randomUUID(), challenge: 'doubling', language: 'typescript', journal },
  })
  await candidate.api.finish.$post({ json: { journal: nothing() } })
  await world.work()
  await greenhouse.settled()
}

async function orders() {
  const param = { id: connection.id }
  return (await (await admin.api.integrations[':id'].orders.$get({ param, query: {} })).json()).orders
}

test('the whole line, from the list of tests to the score read back', async () => {
  const list = await greenhouse.listTests()
  expect(list.status).toBe(200)
  expect(await list.json()).toContainEqual({ partner_test_id: testId, partner_test_name: 'Test graded' })

  const { id, interview } = await order()
  expect(post.letters).toMatchObject([{ name: 'Harry Potter', address: 'harry@example.org' }])
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({
    partner_status: 'incomplete',
    partner_score: null,
  })
  expect(greenhouse.told).toEqual([])

  await solve()
  const authorization = `Basic ${Buffer.from(`${connection.key}:`).toString('base64')}`
  expect(greenhouse.told).toEqual([{ id, method: 'PATCH', authorization, bytes: 0 }])
  expect(greenhouse.scores.get(id)).toBe(100)
  const status = await bodyOf(greenhouse.testStatus(interview), testStatus)
  expect(status).toMatchObject({
    partner_status: 'complete',
    partner_profile_url: expect.stringMatching(/^http:\/\/localhost:4300\/attempts\/[0-9a-f-]{36}$/),
    partner_score: 100,
    metadata: { 'Started At': '2026-01-15T09:00:01.000Z', 'Completed At': '2026-01-15T09:00:01.000Z' },
  })
  expect(Object.values(status.metadata ?? {}).every((value) => typeof value === 'string')).toBe(true)
  expect((await orders())[0]).toMatchObject({ state: 'told', outcome: 'completed', tries: 1 })
})

test('the same send_test ten times at once makes one invitation and one letter', async () => {
  const id = newId()
  const [before] = await world.context.db.select({ count: count() }).from(invitations)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => bodyOf(greenhouse.sendTest(id, testId), sendTestAnswer)),
  )
  expect(new Set(answers.map((one) => one.partner_interview_id)).size).toBe(1)
  const [after] = await world.context.db.select({ count: count() }).from(invitations)
  expect((after?.count ?? 0) - (before?.count ?? 0)).toBe(1)
  await world.work()
  expect(post.letters).toHaveLength(1)
})

test.each([
  ['http://169.254.169.254/latest/meta-data/1', 'on none of the hosts'],
  ['https://evil.example/integrations/1', 'on none of the hosts'],
  ['http://user:pass@127.0.0.1/1', 'no user name'],
  ['file:///etc/passwd', 'must begin with https'],
  ['not a url', 'url'],
])('a url on another host is refused: %s', async (url, words) => {
  const [before] = await world.context.db.select({ count: count() }).from(invitations)
  const response = await greenhouse.sendTest(newId(), testId, { url })
  expect(response.status).toBe(400)
  expect((await bodyOf(response, errorBody)).error.message).toContain(words)
  expect(await world.context.db.select({ count: count() }).from(invitations)).toEqual([before])
})

test.each(['failing', 'hanging up', 'redirecting', 'endless'] satisfies Mood[])(
  'a Greenhouse that is %s is told again until it listens',
  async (mood) => {
    const { id } = await order()
    greenhouse.mood = mood
    await solve()
    expect(greenhouse.scores.has(id)).toBe(false)
    expect((await orders())[0]).toMatchObject({ state: 'telling', tries: 1 })
    greenhouse.mood = 'well'
    world.advance(8_000)
    await sweep(world, 'sweep-ats')
    await greenhouse.settled()
    expect(greenhouse.scores.get(id)).toBe(100)
    expect((await orders())[0]).toMatchObject({ state: 'told', tries: 2 })
  },
)

test('is given up after ten tries, and told again by hand', async () => {
  const { id } = await order()
  greenhouse.mood = 'failing'
  await solve()
  for (let tries = 2; tries <= 11; tries++) {
    world.advance(7 * 3_600_000)
    await sweep(world, 'sweep-ats')
  }
  expect(greenhouse.told).toHaveLength(10)
  const [failed] = await orders()
  expect(failed).toMatchObject({ state: 'failed', tries: 10, nextTryAt: null })
  greenhouse.mood = 'well'
  const again = await admin.api['integration-orders'][':id']['tell-again'].$post({ param: { id: failed?.id ?? '' } })
  expect(again.status).toBe(200)
  await world.work()
  await greenhouse.settled()
  expect(greenhouse.scores.get(id)).toBe(100)
})

test('a score is not final before a person has decided, where the assessment wants that', async () => {
  const { interview } = await order(await makeTest('decided'))
  await solve()
  expect(greenhouse.told).toEqual([])
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({ partner_status: 'incomplete' })
  const [open] = await orders()
  const again = await admin.api['integration-orders'][':id']['tell-again'].$post({ param: { id: open?.id ?? '' } })
  expect(again.status).toBe(409)
  const param = { id: open?.attemptId ?? '' }
  const json = { outcome: 'advance', reason: 'Clear and complete.', basedOn: 0 } as const
  expect((await admin.api.attempts[':id'].decisions.$post({ param, json })).status).toBe(201)
  await world.work()
  await greenhouse.settled()
  expect(greenhouse.told).toHaveLength(1)
  const status = await bodyOf(greenhouse.testStatus(interview), testStatus)
  expect(status).toMatchObject({ partner_status: 'complete', partner_score: 100, metadata: { Decision: 'advance' } })
})

test('to hold settles nothing', async () => {
  const { interview } = await order(await makeTest('decided'))
  await solve()
  const param = { id: (await orders())[0]?.attemptId ?? '' }
  const json = { outcome: 'hold', reason: 'Let us talk first.', basedOn: 0 } as const
  expect((await admin.api.attempts[':id'].decisions.$post({ param, json })).status).toBe(201)
  await world.work()
  expect(greenhouse.told).toEqual([])
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({ partner_status: 'incomplete' })
})

test('what is published later changes nothing for who was invited before', async () => {
  const test = await makeTest('decided')
  const { interview } = await order(test)
  const param = { id: test }
  const draft = await (await admin.api.assessments[':id'].draft.$get({ param })).json()
  const settings = { ...draft.settings, reports: 'graded' as const }
  const saved = await admin.api.assessments[':id'].draft.$put({ param, json: { basedOn: draft.revision, settings } })
  const { revision: basedOn } = await saved.json()
  expect((await admin.api.assessments[':id'].publish.$post({ param, json: { basedOn } })).status).toBe(200)
  await solve()
  expect(greenhouse.told).toEqual([])
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({ partner_status: 'incomplete' })
})

/** Answers in prose, which no test grades. */
async function write(): Promise<string> {
  const candidate = candidateOf(world, post.tokenOf(post.letters.length - 1))
  const { id } = await (await candidate.start()).json()
  const reply = { challenge: 'explaining', language: 'markdown', path: 'reply.md' } as const
  await candidate.api.finish.$post({ json: { journal: candidate.write('Dear customer', reply) } })
  await world.work()
  return id
}

test('an attempt that no test grades is final with its review, and has the score that it gives', async () => {
  const { id, interview } = await order(await makeTest('graded', { challenges: [{ slug: 'explaining' }] }))
  const param = { id: await write() }
  expect(greenhouse.told).toEqual([])
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({ partner_status: 'incomplete' })
  const { criteria } = await (await admin.api.attempts[':id'].judgement.$get({ param })).json()
  for (const { id: criterion, levels } of criteria) {
    const json = { criterion, level: levels.length - 1, note: '', basedOn: 0 }
    expect((await admin.api.attempts[':id'].judgement.ratings.$post({ param, json })).status).toBe(200)
  }
  const json = { recommendation: 'advance', reason: 'Kind and clear.' } as const
  expect((await admin.api.attempts[':id'].judgement.review.$post({ param, json })).status).toBe(200)
  await world.work()
  await greenhouse.settled()
  expect(greenhouse.scores.get(id)).toBe(100)
  const events = await world.database.sql`
    select data::json -> 'attempt' ->> 'score' as score from hiring_events
    where type = 'attempt.graded' and data::json -> 'attempt' ->> 'id' = ${param.id}`
  expect(events.map((event) => event.score)).toEqual(['100'])
})

test('an attempt that no test grades and nobody rates is told of once it is decided, without a score', async () => {
  const { id, interview } = await order(await makeTest('graded', { challenges: [{ slug: 'explaining' }] }))
  const param = { id: await write() }
  const json = { outcome: 'decline', reason: 'Too short.', basedOn: 0 } as const
  expect((await admin.api.attempts[':id'].decisions.$post({ param, json })).status).toBe(201)
  await world.work()
  await greenhouse.settled()
  expect(greenhouse.scores.get(id)).toBeNull()
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({
    partner_status: 'complete',
    partner_score: null,
    metadata: { Decision: 'decline' },
  })
})

test('where two people are to review, the score waits for both', async () => {
  const test = await makeTest('graded')
  const rubric = { reviewers: 2, criteria: [], basedOn: 0 } as const
  const kept = await admin.api.assessments[':id'].rubric.$put({
    param: { id: test },
    json: { ...rubric, criteria: [] },
  })
  expect(kept.status).toBe(200)
  const { id } = await order(test)
  await solve()
  const param = { id: (await orders())[0]?.attemptId ?? '' }
  for (const reviewer of [admin, await world.staff('reviewer')]) {
    expect(greenhouse.told).toEqual([])
    const json = { recommendation: 'advance', reason: 'Good.' } as const
    expect((await reviewer.api.attempts[':id'].judgement.review.$post({ param, json })).status).toBe(200)
    await world.work()
  }
  await greenhouse.settled()
  expect(greenhouse.scores.get(id)).toBe(100)
})

test('a link works as long as the assessment says', async () => {
  const { interview } = await order(await makeTest('graded', { linkDays: 3 }))
  const [row] = await world.database.sql`
    select extract(epoch from expires_at - invitations.created_at) / 86400 as days
    from invitations join ats_orders on ats_orders.invitation_id = invitations.id where ats_orders.id = ${interview}`
  expect(Number(row?.days)).toBe(3)
})

test('a score that a person puts in the place of the tests’ own is told again, and read back', async () => {
  const { id, interview } = await order()
  await solve()
  expect(greenhouse.scores.get(id)).toBe(100)
  const told = greenhouse.told.length
  const [ordered] = await orders()
  const param = { id: ordered?.attemptId ?? '' }
  const json = { score: 55, reason: 'Read by two of us.', basedOn: 0 }
  const answer = await admin.api.attempts[':id'].judgement.overrides.$post({ param, json })
  expect(answer.status).toBe(200)
  await world.work()
  await greenhouse.settled()
  expect(greenhouse.told).toHaveLength(told + 1)
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({ partner_score: 55 })
})

test('lets nobody in without the key, and tells one company nothing of another', async () => {
  const at = (authorization: string) => fetch(`${served.url}/api/greenhouse/list_tests`, { headers: { authorization } })
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
  for (const wrong of [
    '',
    basic(':'),
    basic('assay_wrong:'),
    basic(`${connection.key}:password`),
    `Bearer ${connection.key}`,
  ]) {
    const response = await at(wrong)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Basic realm="Assay"')
  }
  const json = { kind: 'greenhouse', name: 'Another' } as const
  const other = await (await admin.api.integrations.$post({ json })).json()
  const { interview } = await order()
  const stranger = await fetch(`${served.url}/api/greenhouse/test_status?partner_interview_id=${interview}`, {
    headers: { authorization: basic(`${other.key}:`) },
  })
  expect(stranger.status).toBe(404)
  expect((await greenhouse.testStatus('98765')).status).toBe(404)
  expect((await greenhouse.sendTest(newId(), randomUUID())).status).toBe(404)
  expect((await greenhouse.sendTest(newId(), '12345')).status).toBe(404)
})

test('errors at the other side are received and shown', async () => {
  const body = { api_call: 'test_status', errors: ['partner_profile_url is missing'], added: 'later' }
  expect((await greenhouse.reportErrors(body)).status).toBe(200)
  const param = { id: connection.id }
  const log = await (await admin.api.integrations[':id'].exchanges.$get({ param, query: {} })).json()
  const said = log.exchanges.find(({ call }) => call === 'request_errors')
  expect(said).toMatchObject({ direction: 'in', status: 200 })
  expect(said?.request).toContain('partner_profile_url is missing')
})

test('a key is in no log, no row and no second answer, and a rotated one is worthless', async () => {
  const param = { id: connection.id }
  const everything = JSON.stringify([
    await (await admin.api.integrations[':id'].exchanges.$get({ param, query: { limit: '100' } })).json(),
    await (await admin.api.integrations.$get()).json(),
    await world.database.sql`select * from ats_connections`,
    await world.database.sql`select * from ats_exchanges`,
  ])
  expect(everything).not.toContain(connection.key)
  expect(connection.key.length).toBeLessThan(171)
  await admin.api.integrations[':id']['rotate-key'].$post({ param })
  expect((await greenhouse.listTests()).status).toBe(401)
})
