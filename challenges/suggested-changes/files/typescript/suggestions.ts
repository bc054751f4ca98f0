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

export function applySuggestions(text: string, suggestions: readonly Suggestion[]): Applied {
  throw new Error('applySuggestions is not written yet')
}
