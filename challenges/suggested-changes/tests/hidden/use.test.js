import { describe, expect, test } from 'vitest'
import { applySuggestions } from './suggestions'

describe('use', () => {
  test('the arguments are not changed', () => {
    const suggestions = [
      { id: 'y', line: 2, original: ['b'], replacement: ['B'] },
      { id: 'x', line: 1, original: ['a'], replacement: ['A', 'A'] },
    ]
    const before = structuredClone(suggestions)
    applySuggestions('a\nb\n', suggestions)
    expect(suggestions).toEqual(before)
  })

  test('a text of 20,000 lines', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `line ${index + 1}\n`).join('')
    const { text: after, outcomes } = applySuggestions(text, [
      { id: 'last', line: 20_000, original: ['line 20000'], replacement: [] },
      { id: 'moved', line: 5, original: ['line 10000'], replacement: ['here'] },
    ])
    expect(outcomes.map(({ state }) => state)).toEqual(['applied', 'applied'])
    expect(after).toBe(text.replace('line 10000\n', 'here\n').replace('line 20000\n', ''))
  })
})
