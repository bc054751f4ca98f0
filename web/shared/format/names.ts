import type { ChallengeKind, Difficulty, WorkLanguage } from '../../../server/shared/challenges.ts'

/** The words for values that the API names by a key. */

export const languageName: Readonly<Record<WorkLanguage, string>> = {
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  markdown: 'Written',
}

export const kindName: Readonly<Record<ChallengeKind, string>> = {
  coding: 'Coding',
  'break-fix': 'Break-fix',
  written: 'Written',
}

export const difficultyName: Readonly<Record<Difficulty, string>> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' }

/** "a, b and c", or with another last word. */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat('en', { type: last === 'and' ? 'conjunction' : 'disjunction' }).format(words)
}
