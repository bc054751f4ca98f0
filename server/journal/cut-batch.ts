import { attemptLimits } from '../attempts/limits.ts'
import type { JournalBatch } from '../shared/journal.ts'

/**
 * Holds a batch against the server's clock. Entries made after the end are cut off, and with them all that follows
 * in the batch, because an edit counts on those before it. A browser's clock adds no time: an entry from the future
 * is set back to now.
 */
export function cutBatch(batch: JournalBatch, time: { elapsedMs: number; durationMs: number }): JournalBatch {
  const end = batch.entries.findIndex(({ at }) => at > time.durationMs)
  const kept = end === -1 ? batch.entries : batch.entries.slice(0, end)
  const latest = time.elapsedMs + attemptLimits.clockToleranceMs
  const entries = kept.map((entry) => (entry.at > latest ? { ...entry, at: time.elapsedMs } : entry))
  return { ...batch, entries }
}
