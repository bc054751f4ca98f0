import type { LogSearch } from './search-lines.ts'

/** The lines of a log that are on the screen, and which line of the file each of them is. */
export interface ShownLines {
  readonly text: string
  /** Line of the file for a line of the view, both counted from 1. */
  readonly fileLine: (viewLine: number) => number
  /** Line of the view for a line of the file; the next one that is shown where it is not. */
  readonly viewLine: (fileLine: number) => number
}

export function shownLines(lines: readonly string[], search: LogSearch, isFiltered: boolean): ShownLines {
  if (!isFiltered) {
    return { text: lines.join('\n'), fileLine: (line) => line, viewLine: (line) => line }
  }
  const { lines: shown } = search
  return {
    text: shown.map((line) => lines[line - 1] ?? '').join('\n'),
    fileLine: (line) => shown[line - 1] ?? line,
    viewLine: (line) => Math.min(lowerBound(shown, line) + 1, Math.max(shown.length, 1)),
  }
}

/** Index of the first element that is not below a value, in a sorted list. */
export function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
