import { afterAll, beforeAll, expect, test } from 'vitest'
import { consentVersion } from '../../server/shared/consent.ts'
import { candidateOf } from './support/candidate.ts'
import { doublingStarter } from './support/challenges.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const solution = 'export const double = (n: number) => n * 2\n'

test('from the link to the score', async () => {
  const candidate = candidateOf(world, await world.invite())

  const welcome = await (await candidate.api.invitation.$get()).json()
  expect(welcome).toMatchObject({
    state: 'ready',
    company: 'Test Company',
    candidate: { name: 'Ada' },
    durationMs: 3_600_000,
    challenges: [
      { slug: 'doubling', kind: 'coding', weight: 1 },
      { slug: 'greeting', kind: 'break-fix', weight: 3 },
    ],
  })

  const started = await (await candidate.api.attempt.$post({ json: { consent: consentVersion } })).json()
  expect(started).toMatchObject({ state: 'running', remainingMs: 3_600_000, journalNext: 0 })
  expect(started.challenges[0]?.files.typescript?.['double.ts']).toBe(doublingStarter)

  world.advance(60_000)
  const first = await candidate.api.runs.$post({
    json: { challenge: 'doubling', language: 'typescript', journal: candidate.write('oops', { at: 50_000 }) },
  })
  expect(await first.json()).toMatchObject({ status: 'graded', passed: 0, failed: 1, tests: [{ name: 'two' }] })

  world.advance(60_000)
  const submitted = await candidate.api.submissions.$post({
    json: { challenge: 'doubling', language: 'typescript', journal: candidate.write(solution, { at: 110_000 }) },
  })
  expect(submitted.status).toBe(202)
  expect(await submitted.json()).toMatchObject({ state: 'queued', at: 120_000, origin: 'candidate', hidden: null })
  await world.work()

  const meanwhile = await (await candidate.api.attempt.$get()).json()
  expect(meanwhile).toMatchObject({ journalNext: 2, remainingMs: 3_480_000, elapsedMs: 120_000 })
  expect(meanwhile.challenges[0]).toMatchObject({
    work: { typescript: { 'double.ts': solution } },
    unsubmitted: false,
    submissions: [{ state: 'graded', hidden: { passed: 4, total: 4 }, compileError: null }],
  })

  const journal = candidate.write("export const greet = (name) => 'Hello ' + name\n", {
    at: 125_000,
    challenge: 'greeting',
    language: 'javascript',
    path: 'greet.js',
  })
  const finished = await (await candidate.api.finish.$post({ json: { journal } })).json()
  expect(finished).toMatchObject({
    state: 'finished',
    finishReason: 'candidate',
    remainingMs: 0,
    challenges: [],
    received: [
      { slug: 'doubling', submissions: 1, lastAt: 120_000 },
      { slug: 'greeting', submissions: 1, lastAt: 120_000 },
    ],
  })

  const reviewer = await world.staff('reviewer')
  const grading = await (await reviewer.api.attempts.$get({ query: {} })).json()
  expect(grading).toMatchObject({
    total: 1,
    attempts: [{ state: 'grading', score: null, parts: [{ score: 100 }, { score: null }] }],
  })
  await world.work()
  const { attempts } = await (await reviewer.api.attempts.$get({ query: { state: 'graded' } })).json()
  expect(attempts).toMatchObject([{ state: 'graded', score: 100, timeUsedMs: 120_000 }])

  const review = await (await reviewer.api.attempts[':id'].$get({ param: { id: finished.id } })).json()
  expect(review.challenges[0]).toMatchObject({
    score: 100,
    given: { typescript: { 'double.ts': doublingStarter } },
    work: { typescript: { 'double.ts': solution } },
    runs: [{ at: 60_000, passed: 0, failed: 1 }],
    submissions: [{ counts: true, score: 100, passed: 5, failed: 0, origin: 'candidate' }],
  })
  expect(review.challenges[1]).toMatchObject({ submissions: [{ origin: 'finish', score: 100 }] })
  expect(review.activity.buckets.reduce((sum, { typed }) => sum + typed, 0)).toBeGreaterThan(50)
  expect(review.lateByMs).toBeNull()
  expect(world.logged).toEqual([])
})
