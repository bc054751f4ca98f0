import type { FoldBase } from '../shared/journal-fold.ts'
import type { PlaybackBatch } from '../shared/playback.ts'
import type { Signal } from '../shared/signals.ts'
import { absenceBursts } from './absence-bursts.ts'
import { pastedText } from './pasted-text.ts'
import { recordedOf } from './recorded.ts'
import { twoPlaces } from './two-places.ts'
import { typingRhythm } from './typing-rhythm.ts'

/** What is worth reading in a journal, in the order of time. `givenTexts` is what the candidate could read. */
export function signalsOf(args: {
  base: FoldBase
  batches: readonly PlaybackBatch[]
  givenTexts: readonly string[]
  endMs: number
}): Signal[] {
  const { base, batches, givenTexts, endMs } = args
  const recorded = recordedOf(batches)
  return [
    ...pastedText(base, recorded, givenTexts),
    ...absenceBursts(recorded, endMs),
    ...typingRhythm(recorded),
    ...twoPlaces(recorded),
  ].sort((a, b) => a.at - b.at)
}
