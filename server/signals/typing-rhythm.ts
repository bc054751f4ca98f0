import { median } from '../shared/median.ts'
import type { Signal } from '../shared/signals.ts'
import { clockOf } from './clock-of.ts'
import { insertedBy, type Recorded } from './recorded.ts'

/** A burst ends where nothing is written for so long. */
const pauseMs = 2_000
/** Shorter bursts are a word put right, and say nothing of a rhythm. */
const leastBurst = 10
/** Fewer bursts than these are no rhythm that anything could differ from. */
const leastBursts = 12
/** Characters without a pause from which a burst that is unlike the person's others is told, and how unlike it is. */
const longBurst = 250
const timesUsual = 6
/** And from which it is told however the person writes: a minute and more in which nobody stopped to think. */
const longForAnybody = 500
/** Of the keystrokes of a burst, the share that takes something back. People who compose take back far more. */
const mostTakenBack = 0.02

interface Burst {
  from: number
  to: number
  characters: number
  keys: number
  takenBack: number
  place: NonNullable<Recorded['document']>
}

/**
 * Stretches in which code was typed steadily and for long, the more so by somebody who elsewhere writes in short bursts.
 * Writing that is composed comes in bursts between pauses of two seconds and more (Kaufer, Hayes and Flower, "Composing
 * Written Sentences", Research in the Teaching of English 20, 1986); text that is copied from somewhere by hand does
 * not. The lengths are ours. Prose is left out: it flows for whom it flows.
 */
export function typingRhythm(recorded: readonly Recorded[]): Signal[] {
  const bursts = burstsOf(recorded).filter(({ characters }) => characters >= leastBurst)
  const usual = bursts.length < leastBursts ? null : median(bursts.map(({ characters }) => characters))
  return bursts.filter((burst) => isSteady(burst, usual)).map((burst) => signalOf(burst, usual))
}

function isSteady({ characters, keys, takenBack }: Burst, usual: number | null): boolean {
  const least = usual === null ? longForAnybody : Math.min(longForAnybody, Math.max(longBurst, timesUsual * usual))
  return characters >= least && takenBack <= mostTakenBack * keys
}

function burstsOf(recorded: readonly Recorded[]): Burst[] {
  const bursts: Burst[] = []
  let current: Burst | undefined
  for (const one of recorded) {
    const { at, entry, document } = one
    if (!('edit' in entry)) continue
    if (!document || !isTyping(one)) {
      current = undefined
      continue
    }
    if (!current || at - current.to > pauseMs || current.place.path !== document.path) {
      current = { from: at, to: at, characters: 0, keys: 0, takenBack: 0, place: document }
      bursts.push(current)
    }
    current.to = at
    current.characters += insertedBy(entry)
    current.keys += entry.edit.length
    current.takenBack += entry.edit.filter(([, removed, text]) => removed > 0 && text === '').length
  }
  return bursts
}

/** A few keystrokes at most: what comes all at once has a signal of its own. */
function isTyping({ entry, document }: Recorded): boolean {
  if (!('edit' in entry) || entry.via !== undefined || document?.language === 'markdown') return false
  return entry.edit.every(([, , text]) => text.length <= mostAtOnce)
}

/** A completion that was picked, or the indentation of a new line. */
const mostAtOnce = 40

function signalOf({ from, to, characters, takenBack, place }: Burst, usual: number | null): Signal {
  const { challenge, language, path } = place
  const seconds = Math.max(Math.round((to - from) / 1_000), 1)
  const typed = `${characters.toLocaleString('en')} characters were typed into ${path} in ${seconds} seconds`
  const elsewhere = usual === null ? '' : ` This person usually writes ${Math.round(usual)} between two pauses.`
  return {
    kind: 'typing-rhythm',
    at: from,
    place: { challenge, language, path },
    seen: `From ${clockOf(from)} on, ${typed} without a pause of two, ${takenBackText(takenBack)}.${elsewhere}`,
    innocent: 'Happens: people write down without stopping what they know by heart, have on paper, or do by a pattern.',
    text: null,
  }
}

function takenBackText(count: number): string {
  if (count === 0) return 'and nothing was taken back'
  return count === 1 ? 'with one key taken back' : `with ${count} keys taken back`
}
