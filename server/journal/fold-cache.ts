import type { WorkCursor } from '../shared/attempts.ts'
import type { WorkLanguage } from '../shared/challenges.ts'
import type { Work } from '../shared/journal-fold.ts'

/** Where an attempt's journal leads to. */
export interface Folded {
  /** Number of the first batch that is not folded in. */
  readonly number: number
  readonly work: Work
  /** The language of a solution that was edited last, by challenge. */
  readonly languages: Readonly<Record<string, WorkLanguage>>
  readonly cursor: WorkCursor | null
}

/**
 * The newest fold of the attempts that were last asked for, so that a run does not fold an hour of typing again.
 * A batch below an attempt's `journalNext` never changes, so an entry is never wrong, only behind.
 */
export interface FoldCache {
  get(attemptId: string): Folded | undefined
  set(attemptId: string, folded: Folded): void
}

/** UTF-16 code units of text that are kept, besides what the strings share: of a thousand people at work, all. */
const mostChars = 30_000_000

/** Those that were asked for longest ago make room. */
export function createFoldCache(most = mostChars): FoldCache {
  const folds = new Map<string, { folded: Folded; chars: number }>()
  let total = 0
  function remove(attemptId: string): void {
    total -= folds.get(attemptId)?.chars ?? 0
    folds.delete(attemptId)
  }
  return {
    get(attemptId) {
      const known = folds.get(attemptId)
      if (!known) return undefined
      folds.delete(attemptId)
      folds.set(attemptId, known)
      return known.folded
    },
    set(attemptId, folded) {
      remove(attemptId)
      const chars = charsOf(folded)
      folds.set(attemptId, { folded, chars })
      total += chars
      for (const oldest of folds.keys()) {
        if (total <= most || oldest === attemptId) break
        remove(oldest)
      }
    },
  }
}

/** What an entry takes up beside its texts. */
const overheadChars = 500

function charsOf({ work }: Folded): number {
  const files = Object.values(work).flatMap((languages) => Object.values(languages))
  const texts = files.flatMap((one) => Object.entries(one).flat())
  return texts.reduce((sum, text) => sum + text.length, overheadChars)
}
