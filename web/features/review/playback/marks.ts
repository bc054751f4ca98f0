import type { Playback } from '../../../../server/shared/playback.ts'
import { textOf } from './mark-text.ts'
import type { Step } from './steps.ts'

export type MarkKind = 'run' | 'submission' | 'paste'

/** Something worth jumping to. */
export interface Mark {
  readonly id: string
  readonly kind: MarkKind
  readonly at: number
  /** Slug of the challenge that it is about. */
  readonly challenge: string
  readonly text: string
}

/** Below this many characters a paste is a name or a line moved about, not worth a stop. */
const pasteLength = 20

/** Runs, submissions and pastes in the order of time. */
export function marksOf({ runs, submissions }: Playback, steps: readonly Step[]): Mark[] {
  const ends = endsOfBatches(steps)
  // By the server's clock; the last entry that it saw may be a little later by the browser's.
  const seen = (one: { at: number; journalNumber: number }) => Math.max(one.at, ends(one.journalNumber))
  const marks: Mark[] = [
    ...runs.map((run) => ({ ...markOf('run', run), at: seen(run), text: textOf.run(run) })),
    ...submissions.map((one) => ({ ...markOf('submission', one), at: seen(one), text: textOf.submission(one) })),
    ...steps.flatMap((step, index) => pasteMark(step, index)),
  ]
  return marks.sort((a, b) => a.at - b.at)
}

function markOf(kind: MarkKind, { id, challenge }: { id: string; challenge: string }) {
  return { id, kind, challenge }
}

function pasteMark({ at, entry, document }: Step, index: number): Mark[] {
  if (!('edit' in entry) || !document || (entry.via !== 'paste' && entry.via !== 'drop')) return []
  const length = entry.edit.reduce((sum, [, , text]) => sum + text.length, 0)
  if (length < pasteLength) return []
  return [{ id: `paste ${index}`, kind: 'paste', at, challenge: document.challenge, text: textOf.paste(length) }]
}

/** The time of the last step in any batch below a number. */
function endsOfBatches(steps: readonly Step[]): (journalNumber: number) => number {
  const ends: number[] = []
  for (const { batch, at } of steps) ends[batch] = at
  const known = [...ends.entries()].filter(([, at]) => at !== undefined)
  return (journalNumber) => known.findLast(([batch]) => batch < journalNumber)?.[1] ?? 0
}
