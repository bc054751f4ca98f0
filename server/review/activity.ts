import type { JournalBatch } from '../shared/journal.ts'
import type { ReviewAttempt } from '../shared/review.ts'

/** Stretches of a timeline, at most; a stretch is at least ten seconds. */
const mostBuckets = 120
const leastBucketMs = 10_000

/** How much was typed and pasted, in characters, over the attempt. Stretches in which nothing happened are left out. */
export function activityOf(batches: readonly JournalBatch[], durationMs: number): ReviewAttempt['activity'] {
  const bucketMs = Math.ceil(durationMs / mostBuckets / leastBucketMs) * leastBucketMs
  const buckets = new Map<number, { at: number; typed: number; pasted: number }>()
  for (const entry of batches.flatMap(({ entries }) => entries)) {
    if (!('edit' in entry)) continue
    const at = Math.floor(entry.at / bucketMs) * bucketMs
    const bucket = buckets.get(at) ?? { at, typed: 0, pasted: 0 }
    const inserted = entry.edit.reduce((sum, [, , text]) => sum + text.length, 0)
    if (entry.via === undefined) bucket.typed += inserted
    if (entry.via === 'paste' || entry.via === 'drop') bucket.pasted += inserted
    buckets.set(at, bucket)
  }
  return { bucketMs, buckets: [...buckets.values()].sort((a, b) => a.at - b.at) }
}
