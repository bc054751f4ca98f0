import type { WorkCursor } from '../../../../server/shared/attempts.ts'
import type { DocumentRef } from '../../../../server/shared/journal.ts'
import type { NewEntry } from './entry.ts'

/** How long the cursor rests before it is worth a note, in milliseconds. */
const restsMs = 1_500

/**
 * Keeps the journal's idea of the cursor right, so that another computer goes on where this one was. Behind an edit it
 * is where the edit ended, which needs no note; a cursor that comes to rest elsewhere gets one.
 */
export class CursorNotes {
  readonly #record: (document: DocumentRef, offset: number) => void
  /** What a reader of the journal believes. */
  #believed: WorkCursor | null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(known: WorkCursor | null, record: (document: DocumentRef, offset: number) => void) {
    this.#believed = known
    this.#record = record
  }

  /** Where the cursor is on the screen now. */
  moved(document: DocumentRef, offset: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#note(document, offset), restsMs)
  }

  /** What was recorded tells of the cursor too. */
  recorded(entry: NewEntry): void {
    if (!('edit' in entry)) return
    const [offset = 0, , text = ''] = entry.edit.at(-1) ?? []
    this.#believed = { ...entry.document, offset: offset + text.length }
  }

  #note(document: DocumentRef, offset: number): void {
    const { challenge, language, path } = document
    const cursor = { challenge, language, path, offset }
    if (isSame(this.#believed, cursor)) return
    this.#believed = cursor
    this.#record({ challenge, language, path }, offset)
  }
}

function isSame(a: WorkCursor | null, b: WorkCursor): boolean {
  return a?.offset === b.offset && a.path === b.path && a.language === b.language && a.challenge === b.challenge
}
