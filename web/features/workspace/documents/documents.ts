import type { CandidateChallenge } from '../../../../server/shared/attempts.ts'
import type { Files, WorkLanguage } from '../../../../server/shared/challenges.ts'
import type { Change, DocumentRef } from '../../../../server/shared/journal.ts'
import { applyChanges } from '../../../../server/shared/journal-fold.ts'
import { createStore, type Store } from '../../../shared/state/store.ts'
import type { EditOrigin, NewEntry } from '../journal/entry.ts'
import { splitChanges } from '../journal/split-changes.ts'

/** What a set of files belongs to: one challenge in one language. */
export interface Place {
  readonly challenge: string
  readonly language: WorkLanguage
}

type RecordEntry = (entry: NewEntry) => void

/**
 * The candidate's files as they stand in this tab. Every change goes through here and into the journal, by the same
 * arithmetic as the server's fold, so that both always hold the same text.
 */
export class Documents {
  readonly #challenges: ReadonlyMap<string, CandidateChallenge>
  readonly #files = new Map<string, Store<Files>>()
  readonly #paths = new Map<string, Store<readonly string[]>>()
  readonly #now: () => number
  readonly #record: RecordEntry

  /**
   * @param now milliseconds since the attempt started
   * @param record takes each entry for the journal
   */
  constructor(challenges: readonly CandidateChallenge[], now: () => number, record: RecordEntry) {
    this.#challenges = new Map(challenges.map((challenge) => [challenge.slug, challenge]))
    this.#now = now
    this.#record = record
  }

  /** The files of a place; the store's value is a new object after each change. */
  files(place: Place): Store<Files> {
    const key = `${place.challenge}/${place.language}`
    let store = this.#files.get(key)
    if (!store) {
      const challenge = this.#challenge(place.challenge)
      store = createStore(challenge.work[place.language] ?? this.given(place))
      this.#files.set(key, store)
    }
    return store
  }

  /** The paths of a place, sorted. Typing leaves this store alone, so that a file tree has nothing to do meanwhile. */
  paths(place: Place): Store<readonly string[]> {
    const key = `${place.challenge}/${place.language}`
    let store = this.#paths.get(key)
    if (!store) {
      store = createStore(sortedPaths(this.files(place).get()))
      this.#paths.set(key, store)
    }
    return store
  }

  /** The files as the challenge gave them. */
  given({ challenge, language }: Place): Files {
    return this.#challenge(challenge).files[language] ?? {}
  }

  isLocked({ challenge, path }: DocumentRef): boolean {
    return this.#challenge(challenge).locked.includes(path)
  }

  /** Takes over what the editor did to a text. A locked file is never edited. */
  edit(document: DocumentRef, changes: readonly Change[], via?: EditOrigin): void {
    if (this.isLocked(document)) return
    const store = this.files(document)
    const before = store.get()
    store.set({ ...before, [document.path]: applyChanges(before[document.path] ?? '', changes) })
    const at = this.#now()
    for (const edit of splitChanges(changes)) this.#record({ at, document, edit, ...(via && { via }) })
  }

  create(document: DocumentRef): void {
    this.#replace(document, { ...this.files(document).get(), [document.path]: '' })
    this.#record({ at: this.#now(), document, file: 'create' })
  }

  delete(document: DocumentRef): void {
    const { [document.path]: _gone, ...others } = this.files(document).get()
    this.#replace(document, others)
    this.#record({ at: this.#now(), document, file: 'delete' })
  }

  rename(document: DocumentRef, to: string): void {
    const { [document.path]: text = '', ...others } = this.files(document).get()
    this.#replace(document, { ...others, [to]: text })
    this.#record({ at: this.#now(), document, file: 'rename', to })
  }

  #replace(place: Place, files: Files): void {
    this.files(place).set(files)
    this.paths(place).set(sortedPaths(files))
  }

  #challenge(slug: string): CandidateChallenge {
    const challenge = this.#challenges.get(slug)
    if (!challenge) throw new Error(`The attempt has no challenge "${slug}"`)
    return challenge
  }
}

function sortedPaths(files: Files): readonly string[] {
  return Object.keys(files).sort()
}
