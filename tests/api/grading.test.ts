import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Candidate, candidateOf } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function started(...options: Parameters<World['invite']>): Promise<Candidate> {
  const candidate = candidateOf(world, await world.invite(...options))
  await candidate.start()
  return candidate
}

const submit = async (candidate: Candidate, text: string) =>
  candidate.api.submissions.$post({
    json: { challenge: 'doubling', language: 'typescript', journal: candidate.write(text) },
  })

const run = async (candidate: Candidate, text: string) =>
  candidate.api.runs.$post({
    json: { challenge: 'doubling', language: 'typescript', journal: candidate.write(text) },
  })

async function submissionsOf(candidate: Candidate) {
  const { challenges } = await (await candidate.api.attempt.$get()).json()
  return challenges[0]?.submissions
}

async function scoreOf(candidate: Candidate) {
  const { id } = await (await candidate.api.finish.$post({ json: { journal: candidate.journal([]) } })).json()
  await world.work()
  const reviewer = await world.staff('reviewer')
  return (await (await reviewer.api.attempts[':id'].$get({ param: { id } })).json()).score
}

test('a compile error reaches the candidate and scores 0', async () => {
  const candidate = await started()
  await submit(candidate, 'SYNTAX')
  await world.work()
  expect(await submissionsOf(candidate)).toMatchObject([
    { state: 'graded', compileError: 'SYNTAX in double.ts:1:1', hidden: { passed: 0, total: 0 } },
  ])
  expect(await scoreOf(candidate)).toBe(0)
})

test('a fault of ours is tried again and never scored', async () => {
  const candidate = await started()
  await submit(candidate, 'PLATFORM')
  await world.work()
  expect(await submissionsOf(candidate)).toMatchObject([{ state: 'queued', hidden: null }])
  const { sql } = world.database
  const jobs = () => sql`select attempts, last_error from graphile_worker.jobs where key like 'grade-submission:%'`
  // The queue writes a failure down on its own time.
  await expect.poll(jobs).toMatchObject([{ attempts: 1, last_error: expect.stringContaining('Not graded') }])
  expect(await scoreOf(candidate)).toBeNull()
})

test('a run that fails because of us says so, and says nothing else', async () => {
  const candidate = await started()
  const answer = await run(candidate, 'PLATFORM')
  expect(await answer.json()).toMatchObject({
    status: 'platform-error',
    message: 'Something went wrong on our side; your code is not to blame. Run again.',
    tests: [],
  })
})

test('a run judges exactly what the journal holds, with the visible tests, ahead of grading', async () => {
  const candidate = await started()
  await run(candidate, 'first')
  await run(candidate, 'second')
  expect(world.sandbox.requests.at(-1)).toMatchObject({
    tests: 'visible',
    priority: 'interactive',
    language: 'typescript',
    submission: { 'double.ts': 'second', 'types.ts': 'export type Count = number\n' },
  })
})

test('a submission whose answer got lost is made once, however often it is asked for', async () => {
  const candidate = await started()
  const press = { challenge: 'doubling', language: 'typescript', key: randomUUID() } as const
  const json = { ...press, journal: candidate.write('* 2') }
  const answers = await Promise.all(Array.from({ length: 5 }, () => candidate.api.submissions.$post({ json })))
  expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(202))
  expect(await submissionsOf(candidate)).toHaveLength(1)

  const [made] = (await submissionsOf(candidate)) ?? []
  await candidate.api.finish.$post({ json: { journal: candidate.journal([]) } })
  const again = await candidate.api.submissions.$post({ json: { ...press, journal: candidate.journal([]) } })
  expect(await again.json()).toMatchObject({ id: made?.id ?? 'one' })
  const other = await started()
  expect((await other.api.submissions.$post({ json: { ...json, journal: other.write('* 2') } })).status).toBe(202)
  expect(await submissionsOf(other)).toHaveLength(1)
})

test('a challenge without visible tests cannot be run, and that is said', async () => {
  const candidate = await started()
  const json = { challenge: 'greeting', language: 'javascript', journal: candidate.journal([]) } as const
  const answer = await candidate.api.runs.$post({ json })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ error: { code: 'conflict' } })
})

test('where the assessment tells nothing of hidden tests, it tells nothing', async () => {
  const candidate = await started({ assessment: { hiddenResults: 'nothing' } })
  await submit(candidate, '* 2')
  await world.work()
  expect(await submissionsOf(candidate)).toMatchObject([{ state: 'graded', hidden: null }])
})

test.each([
  ['last', 0],
  ['best', 100],
] as const)('the %s submission counts', async (counts, score) => {
  const candidate = await started({ assessment: { counts, challenges: [{ slug: 'doubling' }] } })
  await submit(candidate, '* 2')
  await submit(candidate, 'worse')
  expect(await scoreOf(candidate)).toBe(score)
})

test('an attempt keeps the challenge that it was given, whatever becomes of the folder', async () => {
  const candidate = await started()
  const [pinned] = await world.database.sql`select hash from challenges where slug = 'doubling'`
  await world.database
    .sql`update challenges set hash = (select hash from challenges where slug = 'greeting') where slug = 'doubling'`
  await submit(candidate, '* 2')
  await world.work()
  await world.database.sql`update challenges set hash = ${pinned?.hash} where slug = 'doubling'`
  expect(world.sandbox.requests.at(-1)?.challenge.hash).toBe(pinned?.hash)
})

test('runs and submissions have a limit in any minute that nobody meets by hand', async () => {
  const candidate = await started()
  const statuses: number[] = []
  for (let count = 0; count < 21; count++) statuses.push((await submit(candidate, String(count))).status)
  expect(statuses).toEqual([...new Array(20).fill(202), 429])
  expect(await (await candidate.api.attempt.$get()).json()).toMatchObject({ journalNext: 21 })
  world.advance(60_000)
  expect((await submit(candidate, 'a minute later')).status).toBe(202)
})
