import type { JournalEntry } from '../../shared/journal.ts'
import type { Moment, Place } from './sitting.ts'

/** What happens, at its millisecond of the attempt. */
export type Timed =
  | { readonly at: number; readonly entry: JournalEntry; readonly place: Place | null }
  | { readonly at: number; readonly act: Extract<Moment, { act: unknown }> }

/** Pauses from here on may be spent in another window. */
const longMs = 70_000
/** What a browser makes one entry of, from its first key on. */
const momentMs = 200

/**
 * Sets the moments on the clock: keys keep the speed at which they were typed, and thinking shares what is left of the
 * time. Of the long pauses some are spent away from the window, as `leaves` says.
 */
export function timed(
  moments: readonly Moment[],
  options: { untilMs: number; leaves: number; random: () => number },
): Timed[] {
  const { untilMs, leaves, random } = options
  const busyMs = moments.reduce((sum, moment) => sum + ('gapMs' in moment ? moment.gapMs : 0), 0)
  const shares = moments.reduce((sum, moment) => sum + ('think' in moment ? moment.think : 0), 0)
  const shareMs = shares > 0 ? Math.max(untilMs - busyMs, 0) / shares : 0
  const happened: Timed[] = [{ at: 0, place: null, entry: { at: 0, event: 'focus' } }]
  const event = (at: number, name: 'blur' | 'focus') => {
    happened.push({ at, place: null, entry: { at, event: name } })
  }
  let at = 0
  for (const moment of moments) {
    if ('think' in moment) {
      const pauseMs = moment.think * shareMs
      if (pauseMs > longMs && random() < leaves) {
        event(Math.round(at + pauseMs * 0.1), 'blur')
        event(Math.round(at + pauseMs * 0.95), 'focus')
      }
      at += pauseMs
    } else if ('act' in moment) {
      happened.push({ at: Math.round(at), place: null, entry: { at: Math.round(at), event: moment.act } })
      happened.push({ at: Math.round(at), act: moment })
    } else {
      at += moment.gapMs
      happened.push({ at: Math.round(at), place: moment.place, entry: { ...moment.entry, at: Math.round(at) } })
    }
  }
  return joined(happened)
}

/** Keys that follow each other within a moment become one entry, as the browser's journal has it. */
function joined(happened: readonly Timed[]): Timed[] {
  const all: Timed[] = []
  for (const one of happened) {
    const before = all.at(-1)
    const joins = before && isKey(before) && isKey(one) && before.place === one.place && one.at - before.at <= momentMs
    if (joins)
      all[all.length - 1] = { ...before, entry: { ...before.entry, edit: [...before.entry.edit, ...one.entry.edit] } }
    else all.push(one)
  }
  return all
}

type Edit = Extract<JournalEntry, { edit: unknown }>

function isKey(one: Timed): one is { at: number; entry: Edit; place: Place | null } {
  return (
    'entry' in one &&
    'edit' in one.entry &&
    one.entry.via === undefined &&
    one.entry.edit.every(([, , text]) => text.length <= 1)
  )
}
