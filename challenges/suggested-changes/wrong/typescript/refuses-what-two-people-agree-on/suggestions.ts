export interface Suggestion {
  readonly id: string
  /** Where `original` stood when the suggestion was made, from 1. */
  readonly line: number
  /** At least one line, without line endings. */
  readonly original: readonly string[]
  readonly replacement: readonly string[]
}

export interface Outcome {
  readonly id: string
  readonly state: 'applied' | 'outdated' | 'overlapping'
}

export interface Applied {
  readonly text: string
  /** In the order of the suggestions. */
  readonly outcomes: readonly Outcome[]
}

/** Lines from `start` up to, but without, `end`, counted from 0. */
interface Change {
  readonly start: number
  readonly end: number
  readonly replacement: readonly string[]
}

export function applySuggestions(text: string, suggestions: readonly Suggestion[]): Applied {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? []
  const contents = lines.map((line) => line.replace(/\r?\n$/, ''))
  const changes: Change[] = []

  function stateOf({ line, original, replacement }: Suggestion): Outcome['state'] {
    const start = findPlace(contents, original, line - 1)
    if (start === null) return 'outdated'
    const change = { start, end: start + original.length, replacement }
    if (changes.some((other) => overlap(change, other))) return 'overlapping'
    changes.push(change)
    return 'applied'
  }

  const outcomes = suggestions.map((suggestion) => ({
    id: suggestion.id,
    state: stateOf(suggestion),
  }))
  return { text: rewrite(lines, changes), outcomes }
}

/** Where the block belongs, counted from 0; null where that is nowhere or not clear. */
function findPlace(
  contents: readonly string[],
  block: readonly string[],
  expected: number,
): number | null {
  const standsAt = (start: number) => block.every((line, index) => contents[start + index] === line)
  if (standsAt(expected)) return expected
  const places = contents.map((_, start) => start).filter(standsAt)
  return places.length === 1 ? places[0] : null
}

function isSame(a: Change, b: Change): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.replacement.length === b.replacement.length &&
    a.replacement.every((line, index) => line === b.replacement[index])
  )
}

function overlap(a: Change, b: Change): boolean {
  return a.start < b.end && b.start < a.end
}

/** `lines` with their endings. */
function rewrite(lines: readonly string[], changes: readonly Change[]): string {
  const ending = /\r?\n$/.exec(lines[0] ?? '')?.[0] ?? '\n'
  const result = [...lines]
  // From the end, so that the lines before keep their numbers.
  for (const { start, end, replacement } of changes.toSorted((a, b) => b.start - a.start)) {
    result.splice(start, end - start, ...replacement.map((line) => line + ending))
  }
  const text = result.join('')
  return lines.at(-1)?.endsWith('\n') ? text : text.replace(/\r?\n$/, '')
}
