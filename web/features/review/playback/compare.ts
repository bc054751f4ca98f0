import type { Files, WorkLanguage } from '../../../../server/shared/challenges.ts'
import type { Playback, References } from '../../../../server/shared/playback.ts'
import { clockText } from '../../../shared/format/duration.ts'
import type { Recording } from './recording.ts'

/** What the moment is held against. `held` is another moment that the reader chose. */
export type Against = 'nothing' | 'start' | 'reference' | 'held'

export interface Held {
  readonly at: number
  readonly step: number
}

/** What the reader may choose from; another moment only once there is one. */
export function choicesOf(held: Held | null): { value: Against; label: string }[] {
  return [
    { value: 'nothing', label: 'The file alone' },
    { value: 'start', label: 'Compared with the start' },
    { value: 'reference', label: 'Compared with the reference' },
    ...(held ? [{ value: 'held' as const, label: `Compared with ${clockText(held.at)}` }] : []),
  ]
}

/** The other side's files and what it is; null where the file stands alone or the reference is not there yet. */
export function otherSide(args: {
  against: Against
  held: Held | null
  playback: Playback
  recording: Recording
  references: References | undefined
  challenge: string
  language: WorkLanguage
}): { files: Files; label: string } | null {
  const { against, held, playback, recording, references, challenge, language } = args
  if (against === 'start') {
    return { files: playback.base.challenges[challenge]?.files[language] ?? {}, label: 'as it was given' }
  }
  if (against === 'reference' && references) {
    return {
      files: (language === 'markdown' ? {} : references.challenges[challenge]?.[language]) ?? {},
      label: 'in the reference',
    }
  }
  if (against === 'held' && held) {
    return { files: recording.filesAt(held.step, challenge, language), label: `at ${clockText(held.at)}` }
  }
  return null
}
