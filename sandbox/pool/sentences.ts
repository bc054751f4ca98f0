/** Ends a sentence whose subject is a test, or loading. */
export function cpuLimitSentence(limitMs: number): string {
  return `ran longer than its limit of ${grouped(limitMs)} ms of CPU time.`
}

/** Ends a sentence whose subject is a test, or loading. */
export function memoryLimitSentence(limitMb: number): string {
  return `needed more than its limit of ${grouped(limitMb)} MiB of memory.`
}

/** Thousands apart, as in 2,000. Making an `Intl.NumberFormat` for it would cost each child's start 10 ms and more. */
function grouped(amount: number): string {
  return String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ',')
}
