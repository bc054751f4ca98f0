/** Attempts below which a trend is not spoken of: the normal approximation wants more than ten, and caution more. */
export const fewestForTrend = 20

export interface Trend {
  readonly direction: 'rising' | 'falling' | 'none'
  /** Standard normal deviate of the Mann–Kendall statistic. */
  readonly z: number
}

/** Two-sided, at 5 percent. */
const significant = 1.96

/**
 * Whether values go up or down in the order in which they came: the Mann–Kendall test, with the variance corrected for
 * ties and the continuity correction. It asks for no shape of the values' distribution, and one odd value sways it
 * little (H. B. Mann, "Nonparametric Tests Against Trend", Econometrica 13, 1945; M. G. Kendall, "Rank Correlation
 * Methods", 1975).
 *
 * Null under twenty values.
 */
export function trendOf(values: readonly number[]): Trend | null {
  const n = values.length
  if (n < fewestForTrend) return null
  const s = concordance(values)
  const ties = [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length)
  const spread = (t: number) => t * (t - 1) * (2 * t + 5)
  const variance = (spread(n) - ties.reduce((sum, t) => sum + spread(t), 0)) / 18
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)
  return { z, direction: Math.abs(z) < significant ? 'none' : z > 0 ? 'rising' : 'falling' }
}

/** Pairs in which the later value is the larger one, less those in which it is the smaller one. */
export function concordance(values: readonly number[]): number {
  let s = 0
  for (const [index, value] of values.entries()) {
    for (let later = index + 1; later < values.length; later++) s += Math.sign((values[later] ?? 0) - value)
  }
  return s
}
