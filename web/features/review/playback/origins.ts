import type { Change, JournalBatch, JournalEntry } from '../../../../server/shared/journal.ts'
import type { FoldBase } from '../../../../server/shared/journal-fold.ts'

/**
 * Where each character of a text came from.
 *
 * The fold of a journal moves text about without reading it, so folding letters that stand for an origin in place of
 * the text itself gives, position by position, the origin of what the real fold gives. One arithmetic serves both.
 */
export type Origin = 'given' | 'typed' | 'pasted' | 'other'

const letters: Readonly<Record<Origin, string>> = { given: 'g', typed: 't', pasted: 'p', other: 'o' }
const origins = new Map(Object.entries(letters).map(([origin, letter]) => [letter, origin as Origin]))

export function shadowBase({ challenges }: FoldBase): FoldBase {
  const shadows = Object.entries(challenges).map(([slug, { files, locked }]) => {
    const languages = Object.entries(files).map(([language, texts]) => {
      const given = Object.entries(texts).map(([path, text]) => [path, letters.given.repeat(text.length)] as const)
      return [language, Object.fromEntries(given)] as const
    })
    return [slug, { files: Object.fromEntries(languages), locked }] as const
  })
  return { challenges: Object.fromEntries(shadows) }
}

export function shadowBatch(batch: JournalBatch): JournalBatch {
  return { ...batch, entries: batch.entries.map(shadowEntry) }
}

function shadowEntry(entry: JournalEntry): JournalEntry {
  if (!('edit' in entry)) return entry
  const letter = letters[originOf(entry.via)]
  return {
    ...entry,
    edit: entry.edit.map(([offset, removed, text]): Change => [offset, removed, letter.repeat(text.length)]),
  }
}

/** What undo, redo and the formatter bring is theirs: whether it was typed or pasted before is not in the journal. */
function originOf(via: Extract<JournalEntry, { edit: unknown }>['via']): Origin {
  if (via === undefined) return 'typed'
  if (via === 'paste' || via === 'drop') return 'pasted'
  return via === 'reset' ? 'given' : 'other'
}

export interface Stretch {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly origin: Origin
}

/** The stretches of a shadow in which the origin stays the same. */
export function stretchesOf(shadow: string): Stretch[] {
  return [...shadow.matchAll(/g+|t+|p+|o+/g)].map(({ index, 0: run }) => ({
    from: index,
    to: index + run.length,
    origin: origins.get(run.charAt(0)) ?? 'other',
  }))
}
