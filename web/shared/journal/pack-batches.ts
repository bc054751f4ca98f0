import type { JournalBatch } from '../../../server/shared/journal.ts'
import { pieceLimits } from './batch-limits.ts'

/** As many batches from the front as one request may carry: at least one, where there is one. */
export function packBatches(pending: readonly JournalBatch[]): JournalBatch[] {
  const packed: JournalBatch[] = []
  let length = 0
  for (const batch of pending) {
    length += insertedLength(batch)
    const isTooMuch = length > pieceLimits.requestLength || packed.length >= pieceLimits.requestBatches
    if (packed.length > 0 && isTooMuch) break
    packed.push(batch)
  }
  return packed
}

function insertedLength(batch: JournalBatch): number {
  let length = 0
  for (const entry of batch.entries) {
    if (!('edit' in entry)) continue
    for (const [, , text] of entry.edit) length += text.length
  }
  return length
}
