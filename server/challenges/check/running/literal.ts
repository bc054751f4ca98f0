/** Plain data as JavaScript that makes it anew, with what JSON cannot say: NaN, infinities, -0. */
export function literal(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => `[${JSON.stringify(key)}]: ${literal(each)}`)
    return `{ ${entries.join(', ')} }`
  }
  return JSON.stringify(value) ?? 'undefined'
}
