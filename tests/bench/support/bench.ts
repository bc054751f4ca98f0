/** One measured number. The key ends in its unit: `_ms`, `_s`, `_kb`, `_mb`, `_per_s` or `_ratio`. */
export interface Figure {
  readonly key: string
  readonly value: number
  /** What a person reads beside it. */
  readonly label: string
}

export interface BenchReport {
  readonly title: string
  /** How it was measured, in a sentence or two. */
  readonly method: string
  readonly figures: readonly Figure[]
}

/** What a file of this folder exports as `bench`; its name is the file's. It is given what follows that on the command line. */
export type Bench = (args: readonly string[]) => Promise<BenchReport>

/** The value below which a share of the samples lies, by the nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}

/** Milliseconds that it took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
