import type { Histogram } from 'prom-client'
import { addBuckets, type Buckets } from './quantile.ts'

export type Labels = Readonly<Record<string, string | number | undefined>>

/**
 * Reads a histogram again and again: what came into each of its buckets since the reading before, by a name that is
 * made of the labels; several sets of labels may share one.
 */
export function changesOf(histogram: Histogram, nameOf: (labels: Labels) => string) {
  let before = new Map<string, Buckets>()
  return async (): Promise<ReadonlyMap<string, Buckets>> => {
    const now = new Map<string, number[]>()
    const changes = new Map<string, Buckets>()
    for (const { labels, value, metricName } of (await histogram.get()).values) {
      if (!metricName?.endsWith('_bucket')) continue
      const { le: _, ...own } = labels as Labels
      const series = JSON.stringify(own)
      now.set(series, [...(now.get(series) ?? []), value])
    }
    for (const [series, counts] of now) {
      const known = before.get(series) ?? []
      // Each bucket counts what is in the smaller ones too.
      const since = counts.map((count, index) => count - (known[index] ?? 0))
      const own = since.map((count, index) => count - (since[index - 1] ?? 0))
      const name = nameOf(JSON.parse(series) as Labels)
      changes.set(name, addBuckets(changes.get(name) ?? [], own))
    }
    before = now
    return changes
  }
}
