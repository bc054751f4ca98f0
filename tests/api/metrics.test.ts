import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOperationsApp } from '../../server/metrics/routes.ts'
import { candidateOf } from './support/candidate.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let operations: ReturnType<typeof createOperationsApp>
beforeAll(async () => {
  world = await createWorld()
  operations = createOperationsApp(world.context)
})
afterAll(() => world.close())

/** The lines of one metric, without its help. */
async function metric(name: string): Promise<string[]> {
  const response = await operations.request('/metrics')
  expect(response.status).toBe(200)
  return (await response.text()).split('\n').filter((line) => line.startsWith(name))
}

test('a submission is seen on its way: the journal, the queue, the sandbox', async () => {
  const token = await world.invite()
  const candidate = candidateOf(world, token)
  await candidate.start()
  world.advance(7_000)
  await candidate.api.submissions.$post({
    json: { challenge: 'doubling', language: 'typescript', journal: candidate.write('return 2', { at: 3_000 }) },
  })
  expect(await metric('assay_journal_batches_total')).toEqual(['assay_journal_batches_total 1'])
  expect(await metric('assay_journal_lag_seconds_sum')).toEqual(['assay_journal_lag_seconds_sum 4'])
  expect(await metric('assay_attempts_running')).toEqual(['assay_attempts_running 1'])
  expect(await metric('assay_queue_jobs{job="grade-submission"')).toEqual([
    'assay_queue_jobs{job="grade-submission",state="due"} 1',
  ])
  expect(await metric('assay_queue_oldest_seconds{job="grade-submission"')).toEqual([
    expect.stringMatching(/^assay_queue_oldest_seconds\{job="grade-submission"\} [\d.e-]+$/),
  ])
  await world.work()
  expect(await metric('assay_queue_jobs{job="grade-submission"')).toEqual([])
  expect(await metric('assay_run_seconds_count')).toEqual([
    'assay_run_seconds_count{tests="all",priority="grading",status="graded"} 1',
  ])
  const everything = (await (await operations.request('/metrics')).text()).toLowerCase()
  for (const secret of [token, 'ada', 'doubling']) expect(everything).not.toContain(secret)
})

test('the figures and the health stand on the operators’ port, and the figures on no other', async () => {
  expect((await operations.request('/healthz')).status).toBe(200)
  expect((await operations.request('/readyz')).status).toBe(200)
  expect((await world.app.request('/metrics')).status).toBe(404)
})

test('the sandbox and the database are described as they stand', async () => {
  const { children, idle } = world.context.sandbox.status()
  expect(await metric('assay_sandbox_children')).toEqual([
    `assay_sandbox_children{state="all"} ${children}`,
    `assay_sandbox_children{state="idle"} ${idle}`,
  ])
  expect(await metric('assay_sandbox_waiting_runs')).toEqual(['assay_sandbox_waiting_runs 0'])
  expect((await metric('assay_database_connections')).join()).toMatch(
    /application="test_\w+",state="(active|idle)"} \d/,
  )
})
