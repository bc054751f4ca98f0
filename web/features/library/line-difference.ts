import { structuredPatch } from 'diff'

/** One line of a difference, with its number on each side; a gap stands for lines that are the same. */
export type DifferenceLine =
  | {
      readonly kind: 'same' | 'removed' | 'added'
      readonly before: number | null
      readonly after: number | null
      readonly text: string
    }
  | { readonly kind: 'gap' }

const contextLines = 3

/** What differs between two texts, line by line, with a few lines around it. */
export function lineDifference(before: string, after: string): DifferenceLine[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: contextLines })
  return hunks.flatMap((hunk, index): DifferenceLine[] => {
    let [old, now] = [hunk.oldStart, hunk.newStart]
    const lines = hunk.lines.flatMap((line): DifferenceLine[] => {
      const text = line.slice(1)
      if (line.startsWith('-')) return [{ kind: 'removed', before: old++, after: null, text }]
      if (line.startsWith('+')) return [{ kind: 'added', before: null, after: now++, text }]
      return line.startsWith(' ') ? [{ kind: 'same', before: old++, after: now++, text }] : []
    })
    return index === 0 ? lines : [{ kind: 'gap' }, ...lines]
  })
}
