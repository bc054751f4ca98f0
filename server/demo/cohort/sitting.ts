import { applyChanges } from '../../shared/apply-changes.ts'
import type { Files, Language } from '../../shared/challenges.ts'
import type { Change, JournalEntry } from '../../shared/journal.ts'
import { typeInto } from '../typing.ts'

/** Somebody's way of working, each from 0 to 1 or in words. */
export interface Manner {
  /** Milliseconds between two keys, on average. */
  readonly keyMs: number
  /** How the text comes into the editor. */
  readonly writes: 'types' | 'pastes own' | 'retypes'
  /** How often a long pause is spent in another window. */
  readonly leaves: number
}

export interface Place {
  readonly challenge: string
  readonly language: Language
  readonly path: string
}

/** What happens next, and how long after what was before. Thinking takes its share of the time that is left over. */
export type Moment =
  | { readonly gapMs: number; readonly entry: JournalEntry; readonly place: Place | null }
  | { readonly think: number }
  | { readonly act: 'run' | 'submit'; readonly challenge: string; readonly language: Language }

/** The moments of one sitting, and the files as they are on the way. */
export class Sitting {
  readonly moments: Moment[] = []
  readonly #random: () => number
  readonly #manner: Manner
  readonly #texts = new Map<string, string>()

  constructor(manner: Manner, random: () => number) {
    this.#manner = manner
    this.#random = random
  }

  think(share: number): void {
    this.moments.push({ think: share * (0.3 + this.#random() * 1.4) })
  }

  open(place: Place, files: Files): void {
    this.#texts.set(keyOf(place), files[place.path] ?? '')
    this.moments.push({ gapMs: 900, place, entry: { at: 0, event: 'open', doc: 0 } })
  }

  /** Brings a file to a text, by keys, or in one piece. */
  write(place: Place, after: string, options: { pasted?: boolean } = {}): void {
    const before = this.#texts.get(keyOf(place)) ?? ''
    if (before === after) return
    if (options.pasted) this.#paste(place, before, after)
    else this.#type(place, before, after)
    this.#texts.set(keyOf(place), after)
  }

  act(act: 'run' | 'submit', { challenge, language }: Place): void {
    this.moments.push({ act, challenge, language })
    this.think(act === 'run' ? 1.5 : 0.5)
  }

  #paste(place: Place, before: string, after: string): void {
    let from = 0
    while (from < before.length && before[from] === after[from]) from += 1
    let tail = 0
    while (tail < Math.min(before.length, after.length) - from && before.at(-1 - tail) === after.at(-1 - tail))
      tail += 1
    const change: Change = [from, before.length - tail - from, after.slice(from, after.length - tail)]
    this.moments.push({ gapMs: 1_200, place, entry: { at: 0, doc: 0, edit: [change], via: 'paste' } })
  }

  #type(place: Place, before: string, after: string): void {
    let text = before
    for (const { change } of typeInto(before, after, this.#random)) {
      const [offset, removed, inserted] = change
      if (removed > 0) this.#push(place, 400 + this.#random() * 900, [offset, removed, ''])
      for (const [index, key] of [...inserted].entries()) {
        this.#push(place, this.#keyGap(key), [offset + index, 0, key])
        if (key === '\n') this.#pauseAtLine()
      }
      text = applyChanges(text, [change])
    }
    if (text !== after) throw new Error('The keys do not lead to the text')
  }

  /** Within a word keys come fast, between words slower; people who copy by eye do not stop to think. */
  #keyGap(key: string): number {
    const { keyMs, writes } = this.#manner
    const spread = 0.55 + this.#random() * 0.9
    const isBreak = /[\s(){}[\]=>|&?]/.test(key)
    return Math.round(keyMs * spread * (isBreak && writes !== 'retypes' ? 1.9 : 1))
  }

  #pauseAtLine(): void {
    if (this.#manner.writes === 'retypes') return
    if (this.#random() < 0.45) this.think(0.12)
  }

  #push(place: Place, gapMs: number, change: Change): void {
    this.moments.push({ gapMs, place, entry: { at: 0, doc: 0, edit: [change] } })
  }
}

function keyOf({ challenge, language, path }: Place): string {
  return `${challenge} ${language} ${path}`
}
