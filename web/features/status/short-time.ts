/** A length of time in its own unit: "40 ms", "2.5 s", "3 min". */
export function shortTime(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 120_000) return `${Number((ms / 1_000).toPrecision(2))} s`
  return `${Math.round(ms / 60_000)} min`
}
