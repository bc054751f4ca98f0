import type { MatchedLines } from '../shared/similarity.ts'
import type { Fingerprint } from './fingerprints.ts'

type Own = readonly Fingerprint[]

/**
 * Where two submissions agree. Pieces that share the most are set against each other and get a number; within them the
 * lines of what they share are marked.
 */
export function matchPieces(left: Own, right: Own): { left: MatchedLines[]; right: MatchedLines[] } {
  const inRight = Map.groupBy(right, ({ hash }) => hash)
  const shared = new Map<string, { left: number; right: number; count: number }>()
  for (const one of left) {
    for (const piece of new Set((inRight.get(one.hash) ?? []).map((other) => other.piece))) {
      const key = `${one.piece} ${piece}`
      shared.set(key, { left: one.piece, right: piece, count: (shared.get(key)?.count ?? 0) + 1 })
    }
  }
  const numbers = { left: new Map<number, number>(), right: new Map<number, number>() }
  let next = 1
  for (const pair of [...shared.values()].sort((a, b) => b.count - a.count)) {
    if (numbers.left.has(pair.left) || numbers.right.has(pair.right)) continue
    numbers.left.set(pair.left, next)
    numbers.right.set(pair.right, next)
    next += 1
  }
  const [hashesLeft, hashesRight] = [new Set(left.map(({ hash }) => hash)), new Set(inRight.keys())]
  return {
    left: markedLines(left, hashesRight, numbers.left),
    right: markedLines(right, hashesLeft, numbers.right),
  }
}

/** The lines of what is shared, in stretches; a piece without a partner is marked with 0. */
function markedLines(own: Own, shared: ReadonlySet<number>, numbers: ReadonlyMap<number, number>): MatchedLines[] {
  const marks: MatchedLines[] = []
  const sorted = own
    .filter(({ hash }) => shared.has(hash))
    .sort((a, b) => a.path.localeCompare(b.path) || a.from - b.from)
  for (const { path, piece, from, to } of sorted) {
    const number = numbers.get(piece) ?? 0
    const last = marks.at(-1)
    if (last && last.path === path && last.piece === number && from <= last.to + 1) last.to = Math.max(last.to, to)
    else marks.push({ path, from, to, piece: number })
  }
  return marks
}
