import type { WorkLanguage } from '../../../../server/shared/challenges.ts'
import type { DocumentRef } from '../../../../server/shared/journal.ts'
import type { Playback } from '../../../../server/shared/playback.ts'
import type { Step } from './steps.ts'

/** The document that was worked on last after so many steps, of one challenge or of any. */
export function lastDocument(steps: readonly Step[], step: number, challenge?: string): DocumentRef | undefined {
  for (let index = Math.min(step, steps.length) - 1; index >= 0; index--) {
    const document = steps[index]?.document
    if (document && (challenge === undefined || document.challenge === challenge)) return document
  }
  return undefined
}

/** Which challenge and language are on the screen: what was worked on last, or what the reader chose. */
export function placeAt(args: {
  playback: Playback
  steps: readonly Step[]
  step: number
  challenge: string | undefined
}): { challenge: string; language: WorkLanguage; path: string | undefined } | null {
  const { playback, steps, step, challenge } = args
  const document = lastDocument(steps, step, challenge)
  if (document) return document
  const shown = playback.challenges.find(({ slug }) => slug === challenge) ?? playback.challenges[0]
  const [language] = shown?.languages ?? []
  return shown && language ? { challenge: shown.slug, language, path: undefined } : null
}

/** Where the newest change of a file ended, as an offset; null where it has none yet. */
export function caretAt(steps: readonly Step[], step: number, place: DocumentRef): number | null {
  const { challenge, language, path } = place
  for (let index = Math.min(step, steps.length) - 1; index >= 0; index--) {
    const { entry, document } = steps[index] ?? {}
    if (!entry || !('edit' in entry) || document?.path !== path) continue
    if (document.challenge !== challenge || document.language !== language) continue
    const [offset, , text] = entry.edit.at(-1) ?? [0, 0, '']
    return offset + text.length
  }
  return null
}
