import { expect, test } from 'vitest'
import { cutBatch } from './cut-batch.ts'

const ats = (times: number[], time: { elapsedMs: number; durationMs: number }) => {
  const entries = times.map((at) => ({ at, event: 'focus' as const }))
  return cutBatch({ number: 0, documents: [], entries }, time).entries.map(({ at }) => at)
}

test.each([
  ['in time', [0, 500, 1_000], 1_000, [0, 500, 1_000]],
  ['a little ahead of the server', [3_000], 1_000, [3_000]],
  ['far ahead of the server', [3_001, 900], 1_000, [1_000, 900]],
  ['at the deadline', [10_000], 10_000, [10_000]],
  ['after the deadline, and whatever follows', [9_000, 10_001, 9_500], 10_000, [9_000]],
  ['all after the deadline', [10_001], 10_000, []],
])('entries %s', (_, times, elapsedMs, kept) => {
  expect(ats(times, { elapsedMs, durationMs: 10_000 })).toEqual(kept)
})
