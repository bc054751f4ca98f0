import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Candidate, candidateOf } from './support/candidate.ts'
import { readEvents } from './support/events.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
beforeEach(async () => {
  await world.work()
  world.sandbox.requests.length = 0
})
afterAll(() => world.close())

/** Candidates of an assessment of their own. */
async function cohort(count: number): Promise<Candidate[]> {
  const first = candidateOf(world, await world.invite())
  const candidates = [first]
  const admin = await world.staff('admin')
  const [row] = await world.database.sql<{ id: string }[]>`
    select assessment_id as id from invitations order by ctid desc limit 1`
  const param = { id: row?.id ?? '' }
  for (let n = 1; n < count; n += 1) {
    const json = { name: `Candidate ${n}`, email: `candidate${n}@example.com` }
    const { link } = await (await admin.api.assessments[':id'].invitations.$post({ param, json })).json()
    candidates.push(candidateOf(world, link.slice(link.lastIndexOf('/') + 1)))
  }
  for (const candidate of candidates) await candidate.start()
  return candidates
}

/** What is handed in says whose it is. */
async function submit(candidate: Candidate | undefined, name: string): Promise<void> {
  const journal = candidate?.write(`// by ${name}`)
  const answer = journal && (await candidate?.api.submissions.$post({ json: { ...code, journal } }))
  expect(answer?.status).toBe(202)
}

const code = { challenge: 'doubling', language: 'typescript' } as const

async function gradedInOrder(): Promise<string[]> {
  await world.work()
  return world.sandbox.requests.map(({ submission }) => /by (\w+)/.exec(Object.values(submission).join())?.[1] ?? '')
}

test('one of another assessment waits for hardly any of a crowd that came before', async () => {
  const crowd = await cohort(6)
  const [other] = await cohort(1)
  for (const [index, candidate] of crowd.entries()) await submit(candidate, `crowd${index}`)
  await submit(other, 'other')
  expect(await gradedInOrder()).toEqual(['crowd0', 'other', 'crowd1', 'crowd2', 'crowd3', 'crowd4', 'crowd5'])
})

test('who submits again and again waits behind those of the same assessment who submit once', async () => {
  const [eager, ...others] = await cohort(4)
  for (let n = 0; n < 4; n += 1) await submit(eager, `eager${n}`)
  for (const [index, candidate] of others.entries()) await submit(candidate, `other${index}`)
  expect(await gradedInOrder()).toEqual(['eager0', 'other0', 'other1', 'other2', 'eager1', 'eager2', 'eager3'])
})

test('the attempt tells how many are graded before, and the stream tells how the queue moves on', async () => {
  const crowd = await cohort(3)
  for (const [index, candidate] of crowd.entries()) await submit(candidate, `crowd${index}`)
  const last = crowd[2]
  const { challenges } = (await (await last?.api.attempt.$get())?.json()) ?? { challenges: [] }
  expect(challenges[0]?.submissions).toMatchObject([{ state: 'queued', ahead: 2 }])
  const headers = { authorization: `Bearer ${last?.token}` }
  const events = readEvents(await world.app.request('/api/candidate/events', { headers }))
  expect((await events.next()).data).toMatchObject({ submission: { state: 'queued', ahead: 2 } })
  await world.work()
  let told = (await events.next()).data
  while (!isGraded(told)) told = (await events.next()).data
  expect(told).not.toHaveProperty('submission.ahead')
  await events.close()
  const turns = await world.database.sql`select from grading_turns`
  expect(turns.length).toBe(0)
})

function isGraded(data: unknown): boolean {
  return (data as { submission?: { state: string } }).submission?.state === 'graded'
}
