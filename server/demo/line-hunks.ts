/** Lines `[from, to)` of the old text that give way to `lines`. */
export interface Hunk {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** The stretches of lines that differ, top to bottom, by their longest common subsequence. */
export function lineHunks(before: readonly string[], after: readonly string[]): Hunk[] {
  const common = commonLengths(before, after)
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      i += 1
      j += 1
      continue
    }
    const [from, start] = [i, j]
    while ((i < before.length || j < after.length) && !(i < before.length && before[i] === after[j])) {
      if (j >= after.length || (i < before.length && at(common, i + 1, j) >= at(common, i, j + 1))) i += 1
      else j += 1
    }
    hunks.push({ from, to: i, lines: after.slice(start, j) })
  }
  return hunks
}

/** `[i][j]`: length of the longest common subsequence of what follows line i and line j. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? []
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] =
        before[i] === after[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}

function at(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}
