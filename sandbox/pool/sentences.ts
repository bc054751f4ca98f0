const number = new Intl.NumberFormat('en')

/** Ends a sentence whose subject is a test, or loading. */
export function cpuLimitSentence(limitMs: number): string {
  return `ran longer than its limit of ${number.format(Math.round(limitMs))} ms of CPU time.`
}

/** Ends a sentence whose subject is a test, or loading. */
export function memoryLimitSentence(limitMb: number): string {
  return `needed more than its limit of ${number.format(limitMb)} MiB of memory.`
}
