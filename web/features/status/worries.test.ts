import { expect, test } from 'vitest'
import type { StatusPoint, StatusView } from '../../../server/shared/status.ts'
import { worriesOf } from './worries.ts'

const point: StatusPoint = {
  at: '2026-01-15T09:00:00.000Z',
  jobsDue: 0,
  oldestDueMs: 0,
  attemptsRunning: 0,
  databaseMb: 12,
  connections: 14,
  children: 2,
  childrenBusy: 0,
  runsWaiting: 0,
  eventStreams: 0,
  runs: 0,
  runP95Ms: null,
  journalLagP95Ms: null,
}
const calm: StatusView = {
  now: point.at,
  points: [point],
  connectionsAtMost: 100,
  jobs: [],
  outcomes: [{ kind: 'run', outcome: 'graded', count: 3, p50Ms: 20, p95Ms: 40 }],
  processes: [],
}
const job = { job: 'grade-submission', due: 1, running: 0, planned: 0, failed: 0, oldestDueMs: 0 }

test('a calm installation gives no worry', () => {
  expect(worriesOf(calm)).toEqual([])
})

test.each<[string, Partial<StatusView>]>([
  ['Grading: the oldest has waited for 3 min. More workers help.', { jobs: [{ ...job, oldestDueMs: 180_000 }] }],
  ['Grading: 2 jobs given up after the last try. The log says why.', { jobs: [{ ...job, failed: 2 }] }],
  [
    '1 run failed on our side in the last hour. None was scored; each is tried again.',
    { outcomes: [{ kind: 'grade', outcome: 'platform-error', count: 1, p50Ms: 1, p95Ms: 1 }] },
  ],
  [
    'What candidates type arrives more than 10 s late: their lines or ours are slow.',
    { points: [{ ...point, journalLagP95Ms: 12_000 }] },
  ],
  ['90 of 100 connections to the database are taken.', { points: [{ ...point, connections: 90 }] }],
])('%s', (sentence, change) => {
  expect(worriesOf({ ...calm, ...change })).toEqual([sentence])
})
