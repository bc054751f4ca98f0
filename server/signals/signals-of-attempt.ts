import { type AttemptPart, foldBaseOf } from '../attempts/attempt-content.ts'
import type { PlaybackBatch } from '../shared/playback.ts'
import type { Signal } from '../shared/signals.ts'
import { signalsOf } from './signals-of.ts'

/** The same for an attempt as it is stored. `endMs` is the time that it used. */
export function signalsOfAttempt(
  parts: readonly AttemptPart[],
  batches: readonly PlaybackBatch[],
  endMs: number,
): Signal[] {
  const givenTexts = parts.map(({ challenge }) => challenge.statement)
  return signalsOf({ base: foldBaseOf(parts), batches, givenTexts, endMs })
}
