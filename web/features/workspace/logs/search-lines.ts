export interface LineMatch {
  /** Counted from 1. */
  readonly line: number
  readonly column: number
}

export interface LogSearch {
  readonly matches: readonly LineMatch[]
  /** Lines that hold a match, counted from 1, in order. */
  readonly lines: readonly number[]
  readonly isCut: boolean
}

/** More matches than anybody steps through; what lies behind them is not looked for. */
export const mostMatches = 100_000

export const nothingFound: LogSearch = { matches: [], lines: [], isCut: false }

/** Every place in a log where a text stands, in whatever case. */
export function searchLines(lines: readonly string[], text: string): LogSearch {
  if (text === '') return nothingFound
  const pattern = new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'giu')
  const matches: LineMatch[] = []
  const found: number[] = []
  for (const [index, content] of lines.entries()) {
    const before = matches.length
    for (const match of content.matchAll(pattern)) {
      if (matches.length === mostMatches) return { matches, lines: found, isCut: true }
      if (matches.length === before) found.push(index + 1)
      matches.push({ line: index + 1, column: match.index + 1 })
    }
  }
  return { matches, lines: found, isCut: false }
}
