import type { JournalEntry } from './journal.ts'

/** A stretch in which the candidate was elsewhere, or the line was down. */
export interface Absence {
  readonly kind: 'away' | 'offline'
  readonly from: number
  readonly to: number
}

/** How each kind begins and ends in the journal. */
const kinds = [
  { kind: 'away', begins: ['blur'], ends: ['focus', 'resume'] },
  { kind: 'offline', begins: ['offline'], ends: ['online'] },
] as const

/**
 * Stretches between losing the focus (or the line) and having it back, `leastMs` long or longer, in the order of time.
 * Whoever types is there, whatever the window said; what nothing ends lasts until `endMs`.
 */
export function absencesOf(
  entries: Iterable<{ readonly at: number; readonly entry: JournalEntry }>,
  endMs: number,
  leastMs = 1_000,
): Absence[] {
  const absences: Absence[] = []
  const since = new Map<Absence['kind'], number>()
  const end = (kind: Absence['kind'], to: number) => {
    const from = since.get(kind)
    since.delete(kind)
    if (from !== undefined && to - from >= leastMs) absences.push({ kind, from, to })
  }
  for (const { at, entry } of entries) {
    if ('edit' in entry) end('away', at)
    if (!('event' in entry)) continue
    for (const { kind, begins, ends } of kinds) {
      if (includes(ends, entry.event)) end(kind, at)
      if (includes(begins, entry.event) && !since.has(kind)) since.set(kind, at)
    }
  }
  for (const { kind } of kinds) end(kind, endMs)
  return absences.sort((a, b) => a.from - b.from)
}

function includes(events: readonly string[], event: string): boolean {
  return events.includes(event)
}
