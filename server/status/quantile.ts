/** What fell below each of a histogram's bounds, the last of which is infinite; not added up. */
export type Buckets = readonly number[]

export function addBuckets(one: Buckets, other: Buckets): Buckets {
  return Array.from(
    { length: Math.max(one.length, other.length) },
    (_, index) => (one[index] ?? 0) + (other[index] ?? 0),
  )
}

/**
 * Below which value that share of what was observed lies, taking it to be spread evenly within a bucket, as Prometheus'
 * histogram_quantile does. Beyond the last bound it is that bound. Null where nothing was observed.
 */
export function quantile(bounds: readonly number[], buckets: Buckets, share: number): number | null {
  const total = buckets.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  let before = 0
  for (const [index, count] of buckets.entries()) {
    const lower = bounds[index - 1] ?? 0
    const upper = bounds[index] ?? lower
    if (before + count >= share * total) return lower + ((share * total - before) / count) * (upper - lower)
    before += count
  }
  return bounds.at(-1) ?? null
}
