import type { Change, DocumentRef, JournalBatch, JournalEntry } from '../../../../server/shared/journal.ts'
import { pieceLimits } from '../../../shared/journal/batch-limits.ts'
import type { EditEntry, EditOrigin, NewEntry } from './entry.ts'

/** How far apart two keystrokes of one entry may be, in milliseconds. */
const momentMs = 200

/** Collects entries until they are cut into a numbered batch. */
export class BatchBuilder {
  #documents: DocumentRef[] = []
  #entries: JournalEntry[] = []
  #length = 0
  /** The edit that was added last, which may have joined an entry. */
  #latest = { at: 0, changes: 0 }

  get isEmpty(): boolean {
    return this.#entries.length === 0
  }

  /** Whether the next entry belongs into the next batch. */
  get isFull(): boolean {
    return (
      this.#entries.length >= pieceLimits.batchEntries ||
      this.#documents.length >= pieceLimits.batchDocuments ||
      this.#length >= pieceLimits.batchLength - pieceLimits.insertLength
    )
  }

  add({ document, ...entry }: NewEntry): void {
    const doc = document && this.#indexOf(document)
    if ('edit' in entry) this.#latest = { at: entry.at, changes: entry.edit.length }
    if ('edit' in entry && this.#joinTyping(entry, doc)) return
    if ('edit' in entry) this.#length += entry.edit.reduce((sum, [, , text]) => sum + text.length, 0)
    this.#entries.push((doc === undefined ? entry : { ...entry, doc }) as JournalEntry)
  }

  /** Says how the latest edit came about; the editor tells of a paste only after the change that it made. */
  amendLastEdit(via: EditOrigin): void {
    const last = this.#entries.at(-1)
    if (!last || !('edit' in last)) return
    if (last.edit.length === this.#latest.changes) last.via = via
    // It had joined what was typed just before, which keeps its own origin.
    else this.#entries.push({ at: this.#latest.at, doc: last.doc, edit: last.edit.splice(-this.#latest.changes), via })
  }

  /** The entries so far as the batch that they would be, or null where there are none. */
  draft(number: number): JournalBatch | null {
    return this.isEmpty ? null : { number, documents: this.#documents, entries: this.#entries }
  }

  /** The entries so far as a batch, or null where there are none; the next entry begins another. */
  cut(number: number): JournalBatch | null {
    const batch = this.draft(number)
    this.#documents = []
    this.#entries = []
    this.#length = 0
    return batch
  }

  /** Keystrokes that follow each other within a moment are one entry: half the bytes, and still the rhythm. */
  #joinTyping({ at, edit, via }: Pick<EditEntry, 'at' | 'edit' | 'via'>, doc: number | undefined): boolean {
    const last = this.#entries.at(-1)
    if (!last || !('edit' in last) || last.doc !== doc || last.via !== via || at - last.at > momentMs) return false
    if (![...last.edit, ...edit].every(isKeystroke)) return false
    last.edit.push(...edit)
    this.#length += edit.reduce((sum, [, , text]) => sum + text.length, 0)
    return true
  }

  #indexOf(document: DocumentRef): number {
    const index = this.#documents.findIndex(
      (known) =>
        known.path === document.path && known.language === document.language && known.challenge === document.challenge,
    )
    return index === -1 ? this.#documents.push(document) - 1 : index
  }
}

/** A key writes a character, or two where a bracket closes itself; what a paste writes stays an entry of its own. */
function isKeystroke([, removed, text]: Change): boolean {
  return removed <= 2 && text.length <= 2
}
