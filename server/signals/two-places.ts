import type { Signal } from '../shared/signals.ts'
import { clockOf } from './clock-of.ts'
import type { Recorded } from './recorded.ts'

/**
 * Two tabs or computers that wrote in turn. Going over to another one once is what a crash or a change of computer
 * looks like; coming back is what is told.
 */
export function twoPlaces(recorded: readonly Recorded[]): Signal[] {
  const left = new Set<number>()
  let current: number | undefined
  let returns = 0
  let first: number | undefined
  for (const { at, tab, entry } of recorded) {
    if (!('edit' in entry) || tab === current) continue
    if (left.has(tab)) {
      returns += 1
      first ??= at
    }
    if (current !== undefined) left.add(current)
    current = tab
  }
  if (first === undefined) return []
  return [
    {
      kind: 'two-places',
      at: first,
      place: null,
      seen: `Two tabs or computers wrote in turn: ${returns === 1 ? 'once' : `${returns} times`} the work went back to one that it had left, first at ${clockOf(first)}.`,
      innocent: 'Seldom, and mostly harmless: people keep a second tab open, or move between a laptop and a desk.',
      text: null,
    },
  ]
}
