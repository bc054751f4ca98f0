import type { Files, WorkLanguage } from '../../../../server/shared/challenges.ts'
import type { JournalBatch } from '../../../../server/shared/journal.ts'
import { emptyWork, type FoldBase, filesOf, foldJournal, type Work } from '../../../../server/shared/journal-fold.ts'
import { shadowBase, shadowBatch } from './origins.ts'
import { type Step, stepsOf } from './steps.ts'

/** Entries between two keyframes: folding this many on demand is far below what an eye notices. */
const keyframeEvery = 250

/** The files of all challenges after a number of steps, and where each of their characters came from. */
interface Frame {
  readonly step: number
  readonly work: Work
  readonly origins: Work
}

export interface RecordedFile {
  readonly text: string
  /** As long as the text; see origins.ts. */
  readonly shadow: string
}

/**
 * A journal that can be looked at anywhere. Opening it folds it once and keeps a keyframe every few hundred entries;
 * looking folds what lies between the keyframe before and the place.
 */
export class Recording {
  readonly steps: readonly Step[]
  readonly #base: FoldBase
  readonly #shadowBase: FoldBase
  readonly #keyframes: Frame[] = [{ step: 0, work: emptyWork, origins: emptyWork }]
  #last: Frame = { step: 0, work: emptyWork, origins: emptyWork }

  constructor(base: FoldBase, batches: readonly JournalBatch[]) {
    this.steps = stepsOf(batches)
    this.#base = base
    this.#shadowBase = shadowBase(base)
    for (let step = keyframeEvery; step <= this.steps.length; step += keyframeEvery) {
      this.#keyframes.push(this.#foldOn(this.#keyframes.at(-1) ?? this.#last, step))
    }
  }

  /** The files of one challenge after so many steps. */
  filesAt(step: number, challenge: string, language: WorkLanguage): Files {
    return filesOf(this.#base, this.#frameAt(step).work, challenge, language)
  }

  /** One file after so many steps; null where there is none. */
  fileAt(step: number, place: { challenge: string; language: WorkLanguage; path: string }): RecordedFile | null {
    const { work, origins } = this.#frameAt(step)
    const files = filesOf(this.#base, work, place.challenge, place.language)
    if (!Object.hasOwn(files, place.path)) return null
    const shadows = filesOf(this.#shadowBase, origins, place.challenge, place.language)
    return { text: files[place.path] ?? '', shadow: shadows[place.path] ?? '' }
  }

  /** Playing on from the last place is the usual case: only what is new is folded. */
  #frameAt(step: number): Frame {
    const wanted = Math.min(Math.max(step, 0), this.steps.length)
    const keyframe = this.#keyframes[Math.floor(wanted / keyframeEvery)] ?? this.#last
    const start = this.#last.step <= wanted && this.#last.step > keyframe.step ? this.#last : keyframe
    this.#last = this.#foldOn(start, wanted)
    return this.#last
  }

  #foldOn(from: Frame, step: number): Frame {
    const batches = batchesOf(this.steps.slice(from.step, step))
    if (batches.length === 0) return from
    return {
      step,
      work: foldJournal(this.#base, batches, from.work),
      origins: foldJournal(this.#shadowBase, batches.map(shadowBatch), from.origins),
    }
  }
}

/** Steps as batches again, for the fold: neighbours about the same document share one. */
function batchesOf(steps: readonly Step[]): JournalBatch[] {
  const batches: { number: number; documents: JournalBatch['documents']; entries: JournalBatch['entries'] }[] = []
  for (const { batch, document, entry } of steps) {
    if ('event' in entry) continue
    const last = batches.at(-1)
    const documents = document ? [document] : []
    const own = { ...entry, doc: 0 }
    if (last && document && last.documents[0] === document) last.entries.push(own)
    else batches.push({ number: batch, documents, entries: [own] })
  }
  return batches
}
