import type { WorkCursor } from '../shared/attempts.ts'
import type { DocumentRef, JournalBatch, JournalEntry } from '../shared/journal.ts'

/**
 * Where the candidate's cursor stands after these batches: behind the last edit, unless the browser said otherwise
 * since. Null where nothing tells.
 */
export function lastCursor(batches: readonly JournalBatch[], before: WorkCursor | null): WorkCursor | null {
  return batches.reduce(
    (cursor, { documents, entries }) => entries.reduce((at, entry) => after(at, entry, documents), cursor),
    before,
  )
}

function after(before: WorkCursor | null, entry: JournalEntry, documents: readonly DocumentRef[]): WorkCursor | null {
  const document = entry.doc === undefined ? undefined : documents[entry.doc]
  if (!document) return before
  if ('edit' in entry) {
    const [offset = 0, , text = ''] = entry.edit.at(-1) ?? []
    return { ...document, offset: offset + text.length }
  }
  if ('file' in entry) return { ...document, path: entry.to ?? document.path, offset: 0 }
  return entry.event === 'cursor' ? { ...document, offset: entry.offset ?? 0 } : before
}
