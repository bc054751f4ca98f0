import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadChallenge } from '../../server/challenges/load-library.ts'
import { storeChallengeVersions } from '../../server/challenges/store-versions.ts'
import { createDemoCohort, type DemoCohort } from '../../server/demo/cohort/create-cohort.ts'
import { type Client, createWorld, type World } from './support/world.ts'

const folder = (slug: string) => fileURLToPath(new URL(`../../challenges/${slug}`, import.meta.url))
const slug = 'protected-branches'

let world: World
let reviewer: Client
let cohort: DemoCohort
beforeAll(async () => {
  world = await createWorld()
  const challenges = await Promise.all([slug, 'lost-merge-requests'].map((one) => loadChallenge(folder(one))))
  await storeChallengeVersions(world.context.db, challenges)
  cohort = await createDemoCohort(world.context, { count: 16, copies: 3, cutMs: 20_000 })
  await world.work()
  reviewer = await world.staff('reviewer')
  expect(world.logged).toEqual([])
})
afterAll(() => world?.close())

const similarityOf = async (of = slug) =>
  (await reviewer.api.similarity.challenges[':slug'].$get({ param: { slug: of } })).json()
const attemptOf = async (index: number) =>
  (await reviewer.api.attempts[':id'].$get({ param: { id: cohort.attemptIds[index] ?? '' } })).json()

test('a cohort is typed at the speed of hands and arrives when it is made', async () => {
  const plan = cohort.plans.findIndex(({ manner, copiedFrom }) => manner.writes === 'types' && copiedFrom === null)
  const attempt = await attemptOf(plan)
  expect(attempt.state).toBe('graded')
  expect(attempt.happenings.lateArrivals).toEqual([])
  const typed = attempt.activity.buckets.map((bucket) => bucket.typed)
  // Ten strokes a second are 120 words a minute.
  expect(Math.max(...typed)).toBeLessThan((attempt.activity.bucketMs / 1_000) * 10)
  expect(attempt.challenges.flatMap(({ runs }) => runs).length).toBeGreaterThan(1)
})

test('planted copies are on top, and every one of them is worth reading', async () => {
  const { pairs, compared, progress } = await similarityOf()
  expect(progress).toMatchObject({ done: progress?.total })
  const planted = cohort.plans.flatMap(({ copiedFrom }, index) =>
    copiedFrom === null ? [] : [[cohort.attemptIds[copiedFrom], cohort.attemptIds[index]]],
  )
  expect(compared).toBeGreaterThan(12)
  const top = pairs.slice(0, planted.length)
  expect(top.map(({ left, right }) => [left.attemptId, right.attemptId]).sort()).toEqual(planted.sort())
  expect(top.every(({ similarity }) => similarity >= 95)).toBe(true)
  expect(pairs.slice(planted.length).every(({ similarity }) => similarity < 90)).toBe(true)
})

test('a pair is shown side by side with the pieces that match', async () => {
  const [pair] = (await similarityOf()).pairs
  const view = await (await reviewer.api.similarity.pairs[':id'].$get({ param: { id: pair?.id ?? '' } })).json()
  expect(view.left.attemptId).toBe(pair?.left.attemptId)
  const pieces = (side: typeof view.left) => [...new Set(side.matches.map(({ piece }) => piece))].sort()
  expect(pieces(view.left)).toEqual(pieces(view.right))
  expect(pieces(view.left).length).toBeGreaterThanOrEqual(4)
  for (const { path, from, to } of view.left.matches) {
    expect(
      view.left.files[path]
        ?.split('\n')
        .slice(from - 1, to)
        .join(''),
    ).not.toBe('')
  }
})

test('the list and the page of an attempt lead to its pair; those of an innocent say nothing', async () => {
  const copy = cohort.plans.findIndex(({ copiedFrom }) => copiedFrom === 0)
  const { similarWork, similarity } = await attemptOf(copy)
  expect(similarWork).toEqual([
    {
      pairId: similarity?.pairId,
      similarity: similarity?.similarity,
      challenge: 'Who may push to this branch?',
      other: cohort.plans[0]?.person.name,
    },
  ])
  expect((await attemptOf(7)).similarWork).toEqual([])
  const { attempts } = await (await reviewer.api.attempts.$get({ query: {} })).json()
  expect(attempts.filter((row) => row.similarity !== null)).toHaveLength(6)
})

test('behind the veil a pair has no names', async () => {
  const admin = await world.staff('admin')
  const param = { id: cohort.assessmentId }
  await admin.api.assessments[':id'].blind.$post({ param, json: { blind: true } })
  const [pair] = (await similarityOf()).pairs
  const view = await (await reviewer.api.similarity.pairs[':id'].$get({ param: { id: pair?.id ?? '' } })).text()
  const all = [JSON.stringify(await similarityOf()), view, JSON.stringify(await attemptOf(0))].join('\n')
  for (const { person } of cohort.plans) expect(all).not.toContain(person.name)
  await admin.api.assessments[':id'].blind.$post({ param, json: { blind: false } })
})

test('comparing again changes nothing, and is refused to nobody who reviews', async () => {
  const before = await similarityOf()
  const again = await reviewer.api.similarity.challenges[':slug'].compare.$post({ param: { slug } })
  expect(again.status).toBe(202)
  await world.work()
  expect(await similarityOf()).toEqual(before)
  const { challenges } = await (await reviewer.api.similarity.$get()).json()
  expect(challenges.find((one) => one.slug === slug)).toMatchObject({ worthReading: 3 })
})

test('it is for reviewers, and knows only what there is', async () => {
  const author = await world.staff('author')
  expect((await author.api.similarity.$get()).status).toBe(403)
  expect((await author.api.similarity.challenges[':slug'].$get({ param: { slug } })).status).toBe(403)
  expect((await world.client().api.similarity.$get()).status).toBe(401)
  const id = '00000000-0000-4000-8000-000000000000'
  expect((await author.api.similarity.pairs[':id'].$get({ param: { id } })).status).toBe(403)
  expect((await reviewer.api.similarity.pairs[':id'].$get({ param: { id } })).status).toBe(404)
  expect((await reviewer.api.similarity.challenges[':slug'].compare.$post({ param: { slug: 'nothing' } })).status).toBe(
    404,
  )
})
