import { emptyWork, type FoldBase, filesOf, foldJournal } from '../shared/journal-fold.ts'
import type { Signal } from '../shared/signals.ts'
import { clockOf } from './clock-of.ts'
import { insertedBy, isPaste, type Recorded } from './recorded.ts'

/** Characters from which a paste, or text that came at once without one, is worth a look. */
const largeLength = 200
const shownLength = 10_000

/**
 * Large pastes, and large texts that came in one change without a paste, each with whether the text was in front of
 * the candidate before: in their files as they were at that moment, in what they had removed, or in what they were given.
 */
export function pastedText(base: FoldBase, recorded: readonly Recorded[], givenTexts: readonly string[]): Signal[] {
  const signals: Signal[] = []
  const before: string[] = givenTexts.map(normalised)
  let work = emptyWork
  let folded = 0
  const foldTo = (index: number) => {
    const batches = recorded.slice(folded, index).flatMap(({ document, entry }, number) => {
      return document && !('event' in entry) ? [{ number, documents: [document], entries: [{ ...entry, doc: 0 }] }] : []
    })
    work = foldJournal(base, batches, work)
    folded = index
  }
  for (const [index, { at, entry, document }] of recorded.entries()) {
    if (!('edit' in entry) || !document) continue
    const removed = entry.edit.reduce((sum, [, length]) => sum + length, 0)
    const isLarge = insertedBy(entry) >= largeLength && (entry.via === undefined || isPaste(entry))
    if (!isLarge && removed < largeLength) continue
    foldTo(index)
    const files = Object.keys(base.challenges).flatMap((challenge) =>
      (['javascript', 'typescript', 'markdown'] as const).flatMap((language) =>
        Object.values(filesOf(base, work, challenge, language)).map(normalised),
      ),
    )
    if (removed >= largeLength)
      before.push(normalised(filesOf(base, work, document.challenge, document.language)[document.path] ?? ''))
    if (!isLarge) continue
    const text = entry.edit.map(([, , inserted]) => inserted).join('')
    const isOwn = [...files, ...before].some((known) => known.includes(normalised(text)))
    signals.push(signalOf({ at, document, text, isOwn, pasted: isPaste(entry) }))
  }
  return signals
}

/** Indentation and line breaks change on the way through an editor. */
function normalised(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function signalOf(one: {
  at: number
  document: NonNullable<Recorded['document']>
  text: string
  isOwn: boolean
  pasted: boolean
}): Signal {
  const { at, document, text, isOwn, pasted } = one
  const { challenge, language, path } = document
  const size = `${text.length.toLocaleString('en')} characters`
  const what = pasted ? `${size} were pasted into ${path}` : `${size} came into ${path} in one change, without a paste`
  const origin = isOwn
    ? 'The same text was in front of the candidate before.'
    : 'The text was not in front of the candidate before.'
  return {
    kind: pasted ? 'large-paste' : 'sudden-text',
    at,
    place: { challenge, language, path },
    seen: `${what} at ${clockOf(at)}. ${origin}`,
    innocent: pasted ? innocentPaste(isOwn) : 'Happens: completions and snippets of the editor insert text at once.',
    text: text.slice(0, shownLength),
  }
}

function innocentPaste(isOwn: boolean): string {
  return isOwn
    ? 'Very common: people move their own code about.'
    : 'Common: people write in their own editor, and copy from documentation where the rules allow it.'
}
