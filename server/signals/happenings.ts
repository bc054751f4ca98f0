import { absencesOf } from '../shared/absences.ts'
import type { PlaybackBatch } from '../shared/playback.ts'
import type { Happenings } from '../shared/signals.ts'
import { insertedBy, isPaste, recordedOf } from './recorded.ts'

/** Shorter pastes are names and lines moved about. */
const pasteLength = 20
/** Batches wait a few seconds by themselves; from here on something kept them. */
const lateMs = 60_000
/** Absences that a line of time can show. */
const absenceMs = 5_000

/** What happened around the writing: away, offline, pastes, and work that arrived long after it was made. */
export function happeningsOf(batches: readonly PlaybackBatch[], endMs: number): Happenings {
  const recorded = recordedOf(batches)
  return {
    absences: absencesOf(recorded, endMs, absenceMs),
    pastes: recorded.flatMap(({ at, entry, document }) => {
      const length = insertedBy(entry)
      return document && isPaste(entry) && length >= pasteLength ? [{ at, challenge: document.challenge, length }] : []
    }),
    lateArrivals: batches.flatMap(({ batch: { entries }, arrivedAt }) => {
      const [madeFrom, madeTo] = [entries[0]?.at ?? arrivedAt, entries.at(-1)?.at ?? arrivedAt]
      return arrivedAt - madeTo >= lateMs ? [{ madeFrom, madeTo, arrivedAt }] : []
    }),
  }
}
