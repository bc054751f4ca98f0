import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Criterion, NewRubric } from '../../server/shared/judgement.ts'
import { finishedAttempts } from './support/finished.ts'
import { type Client, createWorld, type World } from './support/world.ts'

/** Rubrics, reviews that two people write without seeing each other's, and what comes of them. */

let world: World
let admin: Client
let one: Client
let assessment = ''
let attempts: string[] = []
const unknown = '00000000-0000-4000-8000-000000000000'
const question = 'explaining/reply/0'

beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('admin')
  one = await world.staff('reviewer')
  const people = Array.from({ length: 8 }, (_, index) => ({ name: `P${index}`, email: `p${index}@example.com` }))
  ;({ assessment, attempts } = await finishedAttempts(world, {}, people))
})
afterAll(() => world.close())

const clarity: Criterion = {
  id: 'clarity',
  title: 'Clarity',
  description: 'Names and structure',
  weight: 1,
  source: { from: 'people', levels: ['poor', 'fair', 'good'].map((title) => ({ title, description: '' })) },
}
const hidden: Criterion = {
  id: 'hidden',
  title: 'Hidden tests',
  description: '',
  weight: 1,
  source: { from: 'tests', challenge: 'doubling', group: null },
}

const param = (id: string) => ({ param: { id } })
const readRubric = async () => (await one.api.assessments[':id'].rubric.$get(param(assessment))).json()
const saveRubric = (client: Client, json: NewRubric) =>
  client.api.assessments[':id'].rubric.$put({ ...param(assessment), json })
const judgementOf = async (client: Client, id: string) =>
  (await client.api.attempts[':id'].judgement.$get(param(id))).json()
const rate = (client: Client, id: string, criterion: string, level: number, basedOn = 0) =>
  client.api.attempts[':id'].judgement.ratings.$post({ ...param(id), json: { criterion, level, note: 'N', basedOn } })
const submit = (client: Client, id: string, recommendation: 'advance' | 'hold' | 'decline', reason = 'R') =>
  client.api.attempts[':id'].judgement.review.$post({ ...param(id), json: { recommendation, reason } })
const takeBack = (client: Client, id: string) => client.api.attempts[':id'].judgement.review.$delete(param(id))
const decide = (client: Client, id: string, basedOn = 0) =>
  client.api.attempts[':id'].decisions.$post({ ...param(id), json: { outcome: 'advance', reason: 'R', basedOn } })
const override = (client: Client, id: string, score: number | null, basedOn: number) =>
  client.api.attempts[':id'].judgement.overrides.$post({ ...param(id), json: { score, reason: 'Why', basedOn } })

async function review(client: Client, id: string, level: number, recommendation: 'advance' | 'hold' | 'decline') {
  await rate(client, id, 'clarity', level)
  await rate(client, id, question, level > 0 ? 1 : 0)
  expect((await submit(client, id, recommendation)).status).toBe(200)
}

test('without a rubric, a written question brings its own criteria', async () => {
  expect(await readRubric()).toMatchObject({ version: 0, reviewers: 1, criteria: [], by: null })
  const { criteria } = await judgementOf(one, attempts[7] ?? '')
  expect(criteria).toMatchObject([{ id: question, weight: 2, question: { challenge: 'explaining', id: 'reply' } }])
  expect((await rate(one, attempts[7] ?? '', question, 1)).status).toBe(200)
})

test('an admin saves a rubric, and whoever saves on old grounds is told', async () => {
  const rubric: NewRubric = { reviewers: 2, criteria: [clarity, hidden], basedOn: 0 }
  expect((await saveRubric(one, rubric)).status).toBe(403)
  expect((await saveRubric(admin, { ...rubric, criteria: [clarity, clarity] })).status).toBe(400)
  const both = await Promise.all([saveRubric(admin, rubric), saveRubric(admin, rubric)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(await readRubric()).toMatchObject({
    version: 1,
    by: 'admin',
    challenges: [
      { slug: 'doubling', isWritten: false, groups: ['edges'] },
      { slug: 'explaining', isWritten: true, questions: ['reply'] },
    ],
  })
})

test('points of tests are there already, and people rate what is left', async () => {
  const id = attempts[0] ?? ''
  const { criteria } = await judgementOf(one, id)
  expect(criteria.map((criterion) => [criterion.id, criterion.points])).toEqual([
    ['clarity', null],
    ['hidden', 100],
    [question, null],
  ])
  expect((await rate(one, id, 'hidden', 0)).status).toBe(400)
  expect((await rate(one, id, 'clarity', 3)).status).toBe(400)
  expect((await rate(one, id, 'clarity', 1)).status).toBe(200)
  const early = await submit(one, id, 'advance')
  expect(early.status).toBe(400)
  expect(JSON.stringify(await early.json())).toContain('rubric-text')
  const rated = await (await rate(one, id, question, 1)).json()
  expect(rated.mine?.score).toBe(87.5)
})

test('a rating that was made on old grounds overwrites nothing', async () => {
  const id = attempts[0] ?? ''
  expect((await rate(one, id, 'clarity', 0)).status).toBe(409)
  const twice = await Promise.all([rate(one, id, 'clarity', 2, 1), rate(one, id, 'clarity', 0, 1)])
  expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('two reviews are hidden from each other, and from everybody, until both are in', async () => {
  const id = attempts[0] ?? ''
  await submit(one, id, 'advance', 'sentence-of-the-first')
  expect((await submit(one, id, 'hold')).status).toBe(409)
  expect((await rate(one, id, question, 0, 1)).status).toBe(409)
  await rate(admin, id, 'clarity', 0)
  const before = await judgementOf(admin, id)
  expect(before).toMatchObject({ reviewers: 2, reviewsIn: 1, isHidden: true, others: [], mine: { submittedAt: null } })
  expect(JSON.stringify(before)).not.toContain('sentence-of-the-first')
  expect((await decide(admin, id)).status).toBe(409)
  expect((await override(admin, id, 50, 0)).status).toBe(409)
  expect((await takeBack(one, id)).status).toBe(200)
  expect((await submit(one, id, 'hold', 'sentence-of-the-first')).status).toBe(200)
  await rate(admin, id, question, 1)
  const after = await (await submit(admin, id, 'decline', 'Other')).json()
  expect(after).toMatchObject({
    isHidden: false,
    reviewsIn: 2,
    others: [{ by: 'reviewer', recommendation: 'hold', reason: 'sentence-of-the-first' }],
  })
  expect((await judgementOf(one, id)).others).toMatchObject([{ by: 'admin', reason: 'Other' }])
  expect((await takeBack(one, id)).status).toBe(409)
})

test('of two people who settle at once, one is told', async () => {
  const id = attempts[0] ?? ''
  const decided = await Promise.all([decide(one, id), decide(admin, id)])
  expect(decided.map(({ status }) => status).toSorted()).toEqual([201, 409])
  const scored = await Promise.all([override(one, id, 60, 0), override(admin, id, 70, 0)])
  expect(scored.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('a score by a person stays beside the tests’ own, and can be lifted', async () => {
  const id = attempts[0] ?? ''
  const rowOf = async () =>
    (await (await one.api.attempts.$get({ query: { assessment } })).json()).attempts.find((row) => row.id === id)
  await override(one, id, 12.5, 1)
  expect(await rowOf()).toMatchObject({ score: 100, scoreOverride: 12.5 })
  const lowest = await (await one.api.attempts.$get({ query: { assessment, sort: 'score', order: 'asc' } })).json()
  expect(lowest.attempts[0]?.id).toBe(id)
  const { overrides, testsScore } = await (await override(one, id, null, 2)).json()
  expect(testsScore).toBe(100)
  expect(overrides.map(({ version, score }) => [version, score])).toEqual([
    [3, null],
    [2, 12.5],
    [1, expect.any(Number)],
  ])
  expect(await rowOf()).toMatchObject({ score: 100, scoreOverride: null })
})

test('an attempt keeps the rubric that its first review began with, and says that there is a newer one', async () => {
  await rate(one, attempts[1] ?? '', 'clarity', 1)
  const renamed = { ...clarity, title: 'How clear it is' }
  await saveRubric(admin, { reviewers: 2, criteria: [renamed], basedOn: 1 })
  const begun = await judgementOf(admin, attempts[1] ?? '')
  expect(begun.rubric).toEqual({ version: 1, newest: 2 })
  expect(begun.criteria[0]?.title).toBe('Clarity')
  const fresh = await judgementOf(admin, attempts[2] ?? '')
  expect(fresh.rubric).toEqual({ version: 2, newest: 2 })
  expect(fresh.criteria[0]?.title).toBe('How clear it is')
  expect((await judgementOf(admin, attempts[7] ?? '')).rubric).toEqual({ version: 0, newest: 2 })
})

test('agreement is told from five attempts on', async () => {
  const read = async () => (await one.api.assessments[':id'].agreement.$get(param(assessment))).json()
  for (const id of attempts.slice(2, 5)) {
    await review(one, id, 2, 'advance')
    await review(admin, id, 2, 'advance')
  }
  expect(await read()).toMatchObject({ attempts: 4, recommendation: null })
  for (const id of attempts.slice(5, 7)) {
    await review(one, id, 0, 'decline')
    await review(admin, id, id === attempts[5] ? 0 : 1, 'decline')
  }
  const { recommendation, criteria } = await read()
  // By hand: one pair of six is one step apart, and chance would make that 66 / 6 squared steps: 1 − 1 / 11.
  expect(recommendation).toBe(0.91)
  expect(criteria[0]).toMatchObject({ id: 'clarity', ratings: 6, kappa: expect.any(Number) })
})

test('answers to one question are listed in an own order, with what is done', async () => {
  const list = async (client: Client, of: string) =>
    (
      await client.api.assessments[':id'].answers.$get({
        ...param(assessment),
        query: { challenge: 'explaining', question: of },
      })
    ).json()
  const { answers } = await list(one, 'reply')
  expect(answers.map(({ attemptId }) => attemptId).toSorted()).toEqual(attempts.toSorted())
  expect(answers.find(({ attemptId }) => attemptId === attempts[0])).toMatchObject({ isRated: true })
  expect(answers.find(({ attemptId }) => attemptId === attempts[1])).toMatchObject({ isRated: false })
  expect((await list(one, 'nothing')).answers).toEqual([])
})

test('next hands an attempt to two people where two reviews are wanted, and to nobody twice', async () => {
  const { attempts: fresh, assessment: other } = await finishedAttempts(world, {}, [
    { name: 'N', email: 'n@example.com' },
  ])
  const next = async (client: Client) =>
    (await client.api.assessments[':id'].next.$post({ ...param(other), json: { after: null } })).json()
  await admin.api.assessments[':id'].rubric.$put({ ...param(other), json: { reviewers: 2, criteria: [], basedOn: 0 } })
  expect([await next(one), await next(admin)]).toEqual([{ attemptId: fresh[0] }, { attemptId: fresh[0] }])
  await rate(one, fresh[0] ?? '', question, 1)
  await submit(one, fresh[0] ?? '', 'hold')
  expect(await next(one)).toEqual({ attemptId: null })
})

test('what is not there is not found', async () => {
  const { attempts: own } = one.api
  expect((await own[':id'].judgement.$get(param(unknown))).status).toBe(404)
  expect((await rate(one, unknown, 'clarity', 0)).status).toBe(404)
  expect((await submit(one, unknown, 'hold')).status).toBe(404)
  expect((await override(one, unknown, 1, 0)).status).toBe(404)
  expect((await one.api.assessments[':id'].rubric.$get(param(unknown))).status).toBe(404)
  expect((await one.api.assessments[':id'].agreement.$get(param(unknown))).status).toBe(404)
})
