import type { Change } from './journal.ts'

/** Long enough that there are few pieces to step over, short enough that copying one is nothing. */
const pieceLength = 1_000

/**
 * Applies changes one after the other, as a Monaco content-change event lists them. An offset behind the end is the
 * end; what would make the text longer than `most` code units is cut off the insertion.
 *
 * The text is held in pieces meanwhile: a change costs the length of a piece, not of the text, so that an hour of
 * typing in a long file folds as fast as in a short one.
 */
export function applyChanges(text: string, changes: readonly Change[], most = Infinity): string {
  const pieces = split(text)
  let length = text.length
  for (const [offset, removed, inserted] of changes) {
    const start = Math.min(offset, length)
    const end = Math.min(start + removed, length)
    const room = Math.max(most - (length - (end - start)), 0)
    const kept = inserted.slice(0, room)
    replace(pieces, start, end, kept)
    length += kept.length - (end - start)
  }
  return pieces.join('')
}

function replace(pieces: string[], start: number, end: number, text: string): void {
  const first = locate(pieces, start, 0, 0)
  const last = locate(pieces, end, first.index, first.offset)
  const before = (pieces[first.index] ?? '').slice(0, start - first.offset)
  const after = (pieces[last.index] ?? '').slice(end - last.offset)
  const merged = before + text + after
  const count = last.index - first.index + 1
  if (merged.length <= 2 * pieceLength) pieces.splice(first.index, count, merged)
  else pieces.splice(first.index, count, ...split(merged))
}

/** The piece that holds a position, and where it starts; from a piece that is known to come before. */
function locate(pieces: readonly string[], position: number, index: number, offset: number) {
  let piece = pieces[index] ?? ''
  while (offset + piece.length < position && index < pieces.length - 1) {
    offset += piece.length
    index += 1
    piece = pieces[index] ?? ''
  }
  return { index, offset }
}

/** At least one piece, which may be empty. */
function split(text: string): string[] {
  const count = Math.max(Math.ceil(text.length / pieceLength), 1)
  return Array.from({ length: count }, (_, index) => text.slice(index * pieceLength, (index + 1) * pieceLength))
}
