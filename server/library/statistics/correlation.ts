/** Attempts below which nothing is told: a figure from fewer says more about chance, and about persons. */
export const fewest = 5

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * Pearson's product-moment correlation, -1 to 1; null under five pairs, or where one side does not vary.
 *
 * With one side 0 or 1 it is the point-biserial correlation: the formula is the same (J. Tate, "Correlation Between a
 * Discrete and a Continuous Variable. Point-Biserial Correlation", Annals of Mathematical Statistics 25, 1954).
 */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < fewest) return null
  const [meanX, meanY] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))]
  let [xx, yy, xy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
    xy += (x - meanX) * (y - meanY)
  }
  // What rounding leaves of values that are all the same is no variation.
  const isFlat = (sum: number, around: number) => sum <= 1e-18 * pairs.length * Math.max(1, around ** 2)
  if (isFlat(xx, meanX) || isFlat(yy, meanY)) return null
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}
