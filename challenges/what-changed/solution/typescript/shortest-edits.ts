export interface Edit {
  readonly sign: '-' | '+' | ' '
  readonly line: string
}

/**
 * For a number of changes, how many lines of `before` can be dealt with at most, by diagonal: entry `i` of the list for
 * `d` changes is about having removed `i` lines and added `d - i`.
 */
type Reach = readonly number[]

/**
 * Every line of both versions, with as few removed and added ones as can be: E. W. Myers, "An O(ND) Difference Algorithm
 * and Its Variations" (1986). Time and memory grow with the number of changes, not with the square of the length. Between
 * two unchanged lines, what is removed comes before what is added.
 */
export function shortestEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const reaches: Reach[] = []
  let previous: Reach = []
  for (;;) {
    const changes = reaches.length
    const reach: number[] = []
    reaches.push(reach)
    for (let removed = 0; removed <= changes; removed += 1) {
      let inBefore = Math.max(...steps(previous, changes, removed))
      // Each change moves to the next diagonal, which says where in `after` this is.
      let inAfter = inBefore + changes - 2 * removed
      while (inBefore < before.length && before[inBefore] === after[inAfter]) {
        inBefore += 1
        inAfter += 1
      }
      reach.push(inBefore)
      if (inBefore === before.length && inAfter === after.length) {
        return wayBack(reaches, before, after, removed)
      }
    }
    previous = reach
  }
}

/** How far the last of the changes gets: if it adds a line, and if it removes one. */
function steps(previous: Reach, changes: number, removed: number): [number, number] {
  if (changes === 0) return [0, 0]
  const adding = removed < changes ? previous[removed] : -1
  const removing = removed > 0 ? previous[removed - 1] + 1 : -1
  return [adding, removing]
}

function wayBack(
  reaches: readonly Reach[],
  before: readonly string[],
  after: readonly string[],
  removedAtLast: number,
): Edit[] {
  const edits: Edit[] = []
  let [inBefore, inAfter, removed] = [before.length, after.length, removedAtLast]
  for (let changes = reaches.length - 1; changes >= 0; changes -= 1) {
    const [adding, removing] = steps(reaches[changes - 1] ?? [], changes, removed)
    const start = Math.max(adding, removing)
    for (; inBefore > start; inBefore -= 1, inAfter -= 1) {
      edits.push({ sign: ' ', line: before[inBefore - 1] })
    }
    if (changes === 0) break
    // Going back, what was added is undone first wherever both would do, so that it comes last.
    if (removing > adding) {
      inBefore -= 1
      removed -= 1
      edits.push({ sign: '-', line: before[inBefore] })
    } else {
      inAfter -= 1
      edits.push({ sign: '+', line: after[inAfter] })
    }
  }
  return edits.reverse()
}
