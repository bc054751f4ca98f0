import type { DocumentRef, JournalBatch, JournalEntry } from '../../../../server/shared/journal.ts'
import { pieceLimits } from '../../../shared/journal/batch-limits.ts'
import type { EditOrigin, NewEntry } from './entry.ts'

/** Collects entries until they are cut into a numbered batch. */
export class BatchBuilder {
  #documents: DocumentRef[] = []
  #entries: JournalEntry[] = []
  #length = 0

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
    if ('edit' in entry) this.#length += entry.edit.reduce((sum, [, , text]) => sum + text.length, 0)
    this.#entries.push((doc === undefined ? entry : { ...entry, doc }) as JournalEntry)
  }

  /** Says how the latest edit came about; the editor tells of a paste only after the change that it made. */
  amendLastEdit(via: EditOrigin): void {
    const last = this.#entries.at(-1)
    if (last && 'edit' in last) last.via = via
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

  #indexOf(document: DocumentRef): number {
    const index = this.#documents.findIndex(
      (known) =>
        known.path === document.path && known.language === document.language && known.challenge === document.challenge,
    )
    return index === -1 ? this.#documents.push(document) - 1 : index
  }
}
