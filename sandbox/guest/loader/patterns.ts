/** The one text of a `*` in a pattern such as `#lib/*`; `''` where the pattern has none, undefined where it differs. */
export function matchPattern(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*')
  if (star < 0) return pattern === text ? '' : undefined
  const start = pattern.slice(0, star)
  const end = pattern.slice(star + 1)
  const fits = text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end)
  return fits ? text.slice(start.length, text.length - end.length) : undefined
}

export interface PatternMatch {
  readonly value: unknown
  readonly star: string
}

/** The entry of a table of patterns that fits best: the exact name, or else the one with the longest start. */
export function findPattern(table: unknown, text: string): PatternMatch | undefined {
  if (typeof table !== 'object' || table === null) return undefined
  let best: PatternMatch & { readonly length: number } = { value: undefined, star: '', length: -1 }
  for (const [pattern, value] of Object.entries(table)) {
    const star = matchPattern(pattern, text)
    if (star === undefined) continue
    const length = pattern.includes('*') ? pattern.indexOf('*') : Number.POSITIVE_INFINITY
    if (length > best.length) best = { value, star, length }
  }
  return best.length < 0 ? undefined : best
}
