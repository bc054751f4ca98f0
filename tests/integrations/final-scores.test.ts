import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { candidateOf } from '../api/support/candidate.ts'
import type { Client, World } from '../api/support/world.ts'
import type { Greenhouse } from './support/greenhouse.ts'
import { type GreenhouseLine, newId, startGreenhouseLine } from './support/greenhouse-line.ts'

/** When a score is final, and so goes to the system that has ordered the test. */

let line: GreenhouseLine
let world: World
let admin: Client
let greenhouse: Greenhouse
beforeAll(async () => {
  line = await startGreenhouseLine()
  ;({ world, admin, greenhouse } = line)
})
afterAll(() => line.stop())
beforeEach(() => line.forget())

test('to hold settles nothing', async () => {
  const { interview } = await line.order(await line.makeTest('decided'))
  await line.solve()
  const param = { id: (await line.orders())[0]?.attemptId ?? '' }
  const json = { outcome: 'hold', reason: 'Let us talk first.', basedOn: 0 } as const
  expect((await admin.api.attempts[':id'].decisions.$post({ param, json })).status).toBe(201)
  await world.work()
  expect(greenhouse.told).toEqual([])
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({ partner_status: 'incomplete' })
})

test('what is published later changes nothing for who was invited before', async () => {
  const test = await line.makeTest('decided')
  const { interview } = await line.order(test)
  const param = { id: test }
  const draft = await (await admin.api.assessments[':id'].draft.$get({ param })).json()
  const settings = { ...draft.settings, reports: 'graded' as const }
  const saved = await admin.api.assessments[':id'].draft.$put({ param, json: { basedOn: draft.revision, settings } })
  const { revision: basedOn } = await saved.json()
  expect((await admin.api.assessments[':id'].publish.$post({ param, json: { basedOn } })).status).toBe(200)
  await line.solve()
  expect(greenhouse.told).toEqual([])
  expect(await (await greenhouse.testStatus(interview)).json()).toMatchObject({ partner_status: 'incomplete' })
})

/** Answers in prose, which no test grades. */
async function write(): Promise<string> {
  const candidate = candidateOf(world, line.post.tokenOf(line.post.letters.length - 1))
  const { id } = await (await candidate.start()).json()
  const reply = { challenge: 'explaining', language: 'markdown', path: 'reply.md' } as const
  await candidate.api.finish.$post({ json: { journal: candidate.write('Dear customer', reply) } })
  await world.work()
  return id
}

test('an attempt that no test grades is final with its review, and has the score that it gives', async () => {
  const { id, interview } = await line.order(await line.makeTest('graded', { challenges: [{ slug: 'explaining' }] }))
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
  const { id, interview } = await line.order(await line.makeTest('graded', { challenges: [{ slug: 'explaining' }] }))
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
  const test = await line.makeTest('graded')
  const rubric = { reviewers: 2, criteria: [], basedOn: 0 } as const
  const kept = await admin.api.assessments[':id'].rubric.$put({
    param: { id: test },
    json: { ...rubric, criteria: [] },
  })
  expect(kept.status).toBe(200)
  const { id } = await line.order(test)
  await line.solve()
  const param = { id: (await line.orders())[0]?.attemptId ?? '' }
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
  const { interview } = await line.order(await line.makeTest('graded', { linkDays: 3 }))
  const [row] = await world.database.sql`
    select extract(epoch from expires_at - invitations.created_at) / 86400 as days
    from invitations join ats_orders on ats_orders.invitation_id = invitations.id where ats_orders.id = ${interview}`
  expect(Number(row?.days)).toBe(3)
})

test('the board and the timeline say what was told, and when it was answered', async () => {
  const test = await line.makeTest('graded')
  await line.order(test)
  await line.solve()
  const param = { id: test }
  const { columns } = await (await admin.api.assessments[':id'].board.$get({ param, query: {} })).json()
  const cards = columns.flatMap((column) => column.cards)
  const toldAt = world.context.now().toISOString()
  expect(cards.map(({ ats }) => ats)).toEqual([
    { name: 'Greenhouse', state: 'told', toldAt, outcome: 'completed', score: 100, status: 200 },
  ])
  const { invitations } = await (await admin.api.assessments[':id'].invitations.$get({ param, query: {} })).json()
  const own = { id: invitations[0]?.id ?? '' }
  const { entries } = await (await admin.api.invitations[':id'].timeline.$get({ param: own })).json()
  expect(entries.at(-1)).toEqual({ kind: 'told', at: toldAt, by: null, note: 'Greenhouse' })
})

test.each(['archived', 'closed'])('no test is sent for what is %s, and it is not in the list', async (how) => {
  const test = await line.makeTest('graded', how === 'closed' ? { closesAt: '2026-01-01T00:00:00Z' } : {})
  if (how === 'archived') await world.database.sql`update assessments set state = 'archived' where id = ${test}`
  expect((await greenhouse.sendTest(newId(), test)).status).toBe(409)
  expect(await (await greenhouse.listTests()).text()).not.toContain(test)
})
