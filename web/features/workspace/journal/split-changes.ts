import type { Change } from '../../../../server/shared/journal.ts'
import { pieceLimits } from '../../../shared/journal/batch-limits.ts'

/**
 * Cuts the changes of one editor event into entries that each stay within the limits and together do the same.
 *
 * @param changes applied one after the other, as Monaco orders them (from the end of the text to its beginning)
 */
export function splitChanges(changes: readonly Change[]): Change[][] {
  const pieces: Change[][] = [[]]
  let length = 0
  for (const change of changes.flatMap(splitInsert)) {
    const last = pieces.at(-1) ?? []
    const inserted = change[2].length
    if (last.length > 0 && (last.length >= pieceLimits.entryChanges || length + inserted > pieceLimits.insertLength)) {
      pieces.push([change])
      length = inserted
    } else {
      last.push(change)
      length += inserted
    }
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** The first part also removes; each later part inserts behind the one before it. */
function splitInsert([offset, removed, text]: Change): Change[] {
  if (text.length <= pieceLimits.insertLength) return [[offset, removed, text]]
  const parts: Change[] = []
  for (let start = 0; start < text.length; start += pieceLimits.insertLength) {
    const part = text.slice(start, start + pieceLimits.insertLength)
    parts.push([offset + start, start === 0 ? removed : 0, part])
  }
  return parts
}
