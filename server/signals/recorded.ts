import type { DocumentRef, JournalEntry } from '../shared/journal.ts'
import type { PlaybackBatch } from '../shared/playback.ts'

/** One entry with what its batch knows of it. */
export interface Recorded {
  readonly at: number
  readonly entry: JournalEntry
  readonly document: DocumentRef | undefined
  readonly tab: number
}

/** All entries in the order in which they are folded. */
export function recordedOf(batches: readonly PlaybackBatch[]): Recorded[] {
  return batches.flatMap(({ batch: { documents, entries }, tab }) =>
    entries.map((entry) => ({
      at: entry.at,
      entry,
      document: entry.doc === undefined ? undefined : documents[entry.doc],
      tab,
    })),
  )
}

/** Characters that an entry put in; 0 for what is no edit. */
export function insertedBy(entry: JournalEntry): number {
  return 'edit' in entry ? entry.edit.reduce((sum, [, , text]) => sum + text.length, 0) : 0
}

export function isPaste(entry: JournalEntry): boolean {
  return 'edit' in entry && (entry.via === 'paste' || entry.via === 'drop')
}
