import { applyChanges } from './apply-changes.ts'
import type { Files, WorkLanguage } from './challenges.ts'
import type { Change, DocumentRef, JournalBatch, JournalEntry } from './journal.ts'
import { foldLimits } from './limits.ts'

/** What the candidate was given: the files of each challenge in each language, and those that may not be changed. */
export interface FoldBase {
  readonly challenges: Readonly<
    Record<string, { readonly files: Partial<Record<WorkLanguage, Files>>; readonly locked: readonly string[] }>
  >
}

/** Challenge → language → path → text. Holds only what an entry has touched; the rest is as it was given. */
export type Work = Readonly<Record<string, Partial<Record<WorkLanguage, Files>>>>

export { applyChanges } from './apply-changes.ts'

export const emptyWork: Work = {}

/**
 * Folds batches, in the order of their numbers, into the files they lead to.
 *
 * Deterministic and total: an offset behind the end of a text is the end, an entry about an unknown challenge, an
 * unknown language or a locked file changes nothing, and what goes beyond foldLimits is cut off. So whatever a browser
 * sent, every reader sees the same files.
 */
export function foldJournal(base: FoldBase, batches: Iterable<JournalBatch>, start: Work = emptyWork): Work {
  const work: Record<string, Partial<Record<WorkLanguage, Files>>> = { ...start }
  for (const batch of batches) {
    for (const entry of together(batch.entries)) foldEntry(base, work, batch.documents, entry)
  }
  return work
}

/** The files of one challenge as they stand: the candidate's where touched, else as given. */
export function filesOf(base: FoldBase, work: Work, challenge: string, language: WorkLanguage): Files {
  return ownEntry(work, challenge)?.[language] ?? ownEntry(base.challenges, challenge)?.files[language] ?? {}
}

/** The same entries, with neighbouring edits of one document made into one edit: typing folds a burst at a time. */
function together(entries: readonly JournalEntry[]): JournalEntry[] {
  const joined: JournalEntry[] = []
  let changes: Change[] = []
  for (const entry of entries) {
    const last = joined.at(-1)
    if ('edit' in entry && last && 'edit' in last && last.doc === entry.doc) {
      changes.push(...entry.edit)
    } else if ('edit' in entry) {
      changes = [...entry.edit]
      joined.push({ at: entry.at, doc: entry.doc, edit: changes })
    } else {
      joined.push(entry)
    }
  }
  return joined
}

/** The one path that plain objects cannot hold safely on their way through every reader of these files. */
const unusable = '__proto__'

function foldEntry(
  base: FoldBase,
  work: Record<string, Partial<Record<WorkLanguage, Files>>>,
  documents: readonly DocumentRef[],
  entry: JournalEntry,
): void {
  if ('event' in entry) return
  const document = documents[entry.doc]
  if (!document || document.path === unusable) return
  const given = ownEntry(base.challenges, document.challenge)
  const before = given?.files[document.language] && filesOf(base, work, document.challenge, document.language)
  if (!given || !before) return
  const after = 'edit' in entry ? edited(before, document, entry.edit) : moved(before, document.path, entry)
  const restored = withLocked(after, given.files[document.language] ?? {}, given.locked)
  work[document.challenge] = { ...ownEntry(work, document.challenge), [document.language]: restored }
}

function edited(files: Files, { path, language }: DocumentRef, changes: readonly Change[]): Files {
  const text = ownEntry(files, path)
  if (text === undefined && isFull(files)) return files
  return { ...files, [path]: applyChanges(text ?? '', changes, lengthLimit(language)) }
}

function moved(files: Files, path: string, entry: { file: 'create' | 'delete' | 'rename'; to?: string | undefined }) {
  if (entry.file === 'create') return Object.hasOwn(files, path) || isFull(files) ? files : { ...files, [path]: '' }
  const text = ownEntry(files, path)
  if (text === undefined) return files
  const { [path]: _, ...others } = files
  if (entry.file === 'delete') return others
  return entry.to === undefined || entry.to === unusable ? files : { ...others, [entry.to]: text }
}

/** UTF-16 code units that a file in this language may hold. */
export function lengthLimit(language: WorkLanguage): number {
  return language === 'markdown' ? foldLimits.proseLength : foldLimits.fileLength
}

function isFull(files: Files): boolean {
  return Object.keys(files).length >= foldLimits.files
}

/** Locked files stay as they were given, whatever an entry did to them. */
function withLocked(files: Files, given: Files, locked: readonly string[]): Files {
  const untouched = locked.every((path) => ownEntry(files, path) === ownEntry(given, path))
  if (untouched) return files
  const result: Record<string, string> = { ...files }
  for (const path of locked) {
    const text = ownEntry(given, path)
    if (text === undefined) delete result[path]
    else result[path] = text
  }
  return result
}

/** Looks up own keys only: a path or slug named `__proto__` or `constructor` finds nothing that is not its own. */
function ownEntry<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
