import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sweepAttempts } from '../../server/attempts/sweep-attempts.ts'
import { gradeSubmission } from '../../server/grading/grade-submission.ts'
import { type Candidate, candidateOf } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let candidate: Candidate
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  candidate = candidateOf(world, await world.invite())
})

const many = <T>(count: number, make: () => Promise<T>) => Promise.all(Array.from({ length: count }, make))
const run = { signal: new AbortController().signal }

async function rowsOf(attemptId: string) {
  return world.database
    .sql`select origin, state, score from submissions where attempt_id = ${attemptId} order by ordinal`
}

test('two computers that start at once get one attempt', async () => {
  const answers = await many(6, async () => (await candidate.start()).json())
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
})

test('a start and a revocation at once: one of them wins', async () => {
  const admin = await world.staff('admin')
  const [latest] = await world.database.sql`select id from invitations order by created_at desc, id limit 1`
  const { assessments } = await (await admin.api.assessments.$get()).json()
  expect(assessments.length).toBeGreaterThan(0)
  const fresh = await world.database
    .sql`select id from invitations i where not exists (select from attempts a where a.invitation_id = i.id)`
  const id: string = fresh.at(-1)?.id ?? latest?.id
  const [revoked, started] = await Promise.all([
    admin.api.invitations[':id'].revoke.$post({ param: { id } }),
    candidate.start(),
  ])
  expect([revoked.status, started.status].toSorted()).toEqual([200, revoked.ok ? 410 : 409])
})

test('many finishes at once: one end, one submission', async () => {
  const { id } = await (await candidate.start()).json()
  const journal = candidate.write('unsubmitted')
  const answers = await many(6, async () => (await candidate.api.finish.$post({ json: { journal } })).json())
  expect(new Set(answers.map(({ finishedAt }) => finishedAt)).size).toBe(1)
  expect(await rowsOf(id)).toEqual([{ origin: 'finish', state: 'queued', score: null }])
})

test('a finish, sweeps and the job at the deadline at once: one end, one submission', async () => {
  const { id } = await (await candidate.start()).json()
  await candidate.api.journal.$post({ json: candidate.write('unsubmitted') })
  world.advance(3_603_000)
  await Promise.all([
    candidate.api.finish.$post({ json: { journal: candidate.journal([]) } }),
    sweepAttempts(world.context),
    sweepAttempts(world.context),
    world.work(),
  ])
  await world.work()
  expect(await rowsOf(id)).toEqual([{ origin: 'deadline', state: 'graded', score: 0 }])
})

test('submissions at once keep an order of their own', async () => {
  const { id } = await (await candidate.start()).json()
  const journal = candidate.write('* 2')
  const json = { challenge: 'doubling', language: 'typescript', journal } as const
  const answers = await many(5, async () => candidate.api.submissions.$post({ json }))
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202])
  const rows = await world.database.sql`select ordinal from submissions where attempt_id = ${id} order by ordinal`
  expect(rows.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4])
})

test('a job that runs many times writes one verdict', async () => {
  await candidate.start()
  const journal = candidate.write('* 2')
  const json = { challenge: 'doubling', language: 'typescript', journal } as const
  const { id } = await (await candidate.api.submissions.$post({ json })).json()
  await many(4, () => gradeSubmission(world.context, { submissionId: id }, run))
  const [row] = await world.database.sql`select verdict, graded_at from submissions where id = ${id}`
  world.advance(1_000)
  await gradeSubmission(world.context, { submissionId: id }, run)
  expect(await world.database.sql`select verdict, graded_at from submissions where id = ${id}`).toEqual([row])
})
