import { expect, test } from 'vitest'
import { activityOf } from './activity.ts'

test('counts characters typed and pasted, a stretch each; undoing is neither', () => {
  const documents = [{ challenge: 'a', language: 'typescript', path: 'a.ts' } as const]
  const batches = [
    {
      number: 0,
      documents,
      entries: [
        { at: 0, event: 'focus' as const },
        {
          at: 29_999,
          doc: 0,
          edit: [[0, 0, 'ab'] as [number, number, string], [0, 1, ''] as [number, number, string]],
        },
        { at: 30_000, doc: 0, edit: [[0, 0, 'pasted'] as [number, number, string]], via: 'paste' as const },
        { at: 30_001, doc: 0, edit: [[0, 0, 'c'] as [number, number, string]] },
      ],
    },
    {
      number: 1,
      documents,
      entries: [{ at: 90_000, doc: 0, edit: [[0, 0, 'xyz'] as [number, number, string]], via: 'undo' as const }],
    },
  ]
  expect(activityOf(batches, 3_600_000)).toEqual({
    bucketMs: 30_000,
    buckets: [
      { at: 0, typed: 2, pasted: 0 },
      { at: 30_000, typed: 1, pasted: 6 },
      { at: 90_000, typed: 0, pasted: 0 },
    ],
  })
  expect(activityOf([], 60_000)).toEqual({ bucketMs: 10_000, buckets: [] })
})
