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

export function createFoldCache(most = 500): FoldCache {
  const folds = new Map<string, Folded>()
  return {
    get: (attemptId) => folds.get(attemptId),
    set(attemptId, folded) {
      folds.delete(attemptId)
      folds.set(attemptId, folded)
      if (folds.size > most) folds.delete(folds.keys().next().value ?? '')
    },
  }
}
