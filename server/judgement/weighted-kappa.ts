/**
 * How far two people agree beyond what chance would make of their habits: 1 is always, 0 as chance would have it, below
 * 0 less than that.
 *
 * κw = 1 − Σ v·p(observed) / Σ v·p(expected), with v the weight of a disagreement. By default v = (i − j)², so that
 * levels far apart weigh most. J. Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement
 * or partial credit", Psychological Bulletin 70(4), 1968, 213–220.
 *
 * @param counts how often the one chose the row's level and the other the column's; square
 * @returns null where nobody could have disagreed: no ratings, or both always the same level
 */
export function weightedKappa(
  counts: readonly (readonly number[])[],
  disagreement: (i: number, j: number) => number = (i, j) => (i - j) ** 2,
): number | null {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = counts.map((_, j) => counts.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  const total = rows.reduce((sum, count) => sum + count, 0)
  let observed = 0
  let expected = 0
  counts.forEach((row, i) => {
    row.forEach((count, j) => {
      observed += disagreement(i, j) * count
      expected += (disagreement(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0)) / total
    })
  })
  return expected > 0 ? 1 - observed / expected : null
}

/** The counts of pairs of levels, each from 0 to below `levels`. */
export function countPairs(pairs: readonly (readonly [number, number])[], levels: number): number[][] {
  const counts = Array.from({ length: levels }, () => Array<number>(levels).fill(0))
  for (const [one, other] of pairs) {
    const row = counts[one]
    if (row?.[other] !== undefined) row[other] += 1
  }
  return counts
}
