import { afterAll, beforeAll, expect, test } from 'vitest'
import { statusEveryMs, statusSpanMs } from '../../server/shared/status.ts'
import { noteStatus } from '../../server/status/follow-status.ts'
import { candidateOf } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function statusOf(role: 'admin' | 'recruiter' | 'reviewer' | 'author') {
  const client = await world.staff(role)
  return client.api.status.$get()
}

test('the figures of every process come together, moment by moment', async () => {
  const web = noteStatus(world.context, { id: 'web-1', role: 'web' })
  const worker = noteStatus(world.context, { id: 'worker-1', role: 'worker' })
  await Promise.all([web(), worker()])
  const candidate = candidateOf(world, await world.invite())
  await candidate.start()
  world.advance(statusEveryMs)
  await candidate.api.submissions.$post({
    json: { challenge: 'doubling', language: 'typescript', journal: candidate.write('return 2', { at: 11_000 }) },
  })
  await web()
  const before = await (await statusOf('admin')).json()
  expect(before.points).toHaveLength(2)
  expect(before.points[0]).toMatchObject({ jobsDue: 0, attemptsRunning: 0, runs: 0, runP95Ms: null })
  // Four seconds old when it came: the middle of the bucket from 2.5 to 5 seconds, of which it fills the whole.
  expect(before.points[1]).toMatchObject({ attemptsRunning: 1, runs: 0, journalLagP95Ms: 4_875 })
  expect(before.jobs).toContainEqual(
    expect.objectContaining({ job: 'grade-submission', due: 1, running: 0, failed: 0 }),
  )
  expect(before.processes.map(({ id, role }) => [id, role])).toEqual([
    ['web-1', 'web'],
    ['worker-1', 'worker'],
  ])

  await world.work()
  world.advance(statusEveryMs)
  await web()
  const after = await (await statusOf('admin')).json()
  expect(after.points.at(-1)).toMatchObject({ runs: 1, journalLagP95Ms: null })
  expect(after.outcomes).toEqual([expect.objectContaining({ kind: 'grade', outcome: 'graded', count: 1 })])
  expect(after.jobs.filter(({ job }) => job === 'grade-submission')).toEqual([])
})

test('a process that says nothing any more is gone, and old figures are let go', async () => {
  world.advance(4 * statusEveryMs)
  expect((await (await statusOf('admin')).json()).processes).toEqual([])
  world.advance(3 * statusSpanMs)
  await noteStatus(world.context, { id: 'web-2', role: 'web' })()
  expect(await world.database.sql`select source from status_readings order by 1`).toEqual([
    { source: 'shared' },
    { source: 'web-2' },
  ])
})

test.each(['recruiter', 'reviewer', 'author'] as const)('a %s is refused', async (role) => {
  expect((await statusOf(role)).status).toBe(403)
})

test('nobody is told without signing in', async () => {
  expect((await world.client().api.status.$get()).status).toBe(401)
})
