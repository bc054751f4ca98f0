import { expect, test } from 'vitest'
import { queuedBeatMs } from './queued-beat.ts'

const queued = (ahead?: number) => ({ state: 'queued' as const, ...(ahead !== undefined && { ahead }) })

test.each([
  ['nothing waits', [], undefined],
  ['all is graded', [{ state: 'graded' as const }], undefined],
  ['it is next', [queued(0)], 3_000],
  ['it is near', [queued(30)], 3_000],
  ['it is further away', [queued(60)], 6_000],
  ['it is far away', [queued(900)], 15_000],
  ['one is near and one far', [queued(900), queued(3)], 3_000],
  ['nobody knows its place yet', [queued()], 3_000],
])('%s', (_what, submissions, beat) => {
  expect(queuedBeatMs(submissions)).toBe(beat)
})
