import { absencesOf } from '../shared/absences.ts'
import type { Signal } from '../shared/signals.ts'
import { clockOf } from './clock-of.ts'
import { insertedBy, type Recorded } from './recorded.ts'

const longMs = 3 * 60_000
const burstMs = 2 * 60_000
const burstLength = 300

/** Long absences from the window after which much text came quickly. */
export function absenceBursts(recorded: readonly Recorded[], endMs: number): Signal[] {
  const away = absencesOf(recorded, endMs, longMs).filter(({ kind }) => kind === 'away')
  return away.flatMap(({ from, to }) => {
    const after = recorded.filter(({ at }) => at >= to && at < to + burstMs)
    const length = after.reduce((sum, { entry }) => sum + (isWriting(entry) ? insertedBy(entry) : 0), 0)
    if (length < burstLength) return []
    const minutes = Math.round((to - from) / 60_000)
    return [
      {
        kind: 'absence-burst',
        at: from,
        place: null,
        seen: `The window was left for ${minutes} minutes at ${clockOf(from)}. In the two minutes after, ${length.toLocaleString('en')} characters came.`,
        innocent:
          'Common: people think away from the screen, read, or take a break, and then write down what they have.',
        text: null,
      },
    ]
  })
}

function isWriting(entry: Recorded['entry']): boolean {
  return 'edit' in entry && entry.via !== 'undo' && entry.via !== 'redo' && entry.via !== 'reset'
}
