interface Unit {
  readonly seconds: number
  readonly names: readonly string[]
}

const day = 86_400
const longest = 30 * day

/** From long to short, the order in which they must appear. */
const units: readonly Unit[] = [
  { seconds: 7 * day, names: ['w', 'week', 'weeks'] },
  { seconds: day, names: ['d', 'day', 'days'] },
  { seconds: 3600, names: ['h', 'hr', 'hrs', 'hour', 'hours'] },
  { seconds: 60, names: ['m', 'min', 'mins', 'minute', 'minutes'] },
  { seconds: 1, names: ['s', 'sec', 'secs', 'second', 'seconds'] },
]

/**
 * Reads a time limit as people write it.
 *
 * @throws {Error} where the text is none; the message contains the text
 */
export function parseTimeout(text: string): number | null {
  const words = text.trim().toLowerCase()
  if (words === 'never') return null

  const seconds = Math.round(secondsIn(words))
  // Not the other way round: NaN is neither.
  if (seconds >= 1 && seconds <= longest) return seconds
  throw new Error(`Not a time limit between 1 second and 30 days: ${text}`)
}

/** NaN where the words are no length of time. */
function secondsIn(words: string): number {
  if (/^\d+(\.\d+)?$/.test(words)) return Number(words)

  let rest = words
  let total = 0
  let previous = -1
  for (;;) {
    const part = /^(\d+(?:\.\d+)?) *([a-z]+)/.exec(rest)
    if (part === null) return Number.NaN
    const [whole, number, name] = part
    const rank = units.findIndex((unit) => unit.names.includes(name))
    if (rank === -1) return Number.NaN

    total += Number(number) * units[rank].seconds
    previous = rank
    rest = rest.slice(whole.length)
    if (rest === '') return total
    rest = rest.replace(/^( *, *| +and +| *)/, '')
  }
}

/** Writes what `parseTimeout` returned in the shortest way. */
export function formatTimeout(seconds: number | null): string {
  if (seconds === null) return 'never'
  const parts: string[] = []
  let rest = seconds
  for (const unit of units.slice(1)) {
    const count = Math.floor(rest / unit.seconds)
    if (count > 0) parts.push(`${count}${unit.names[0]}`)
    rest -= count * unit.seconds
  }
  return parts.join(' ')
}
