import type { Challenge } from '../challenges/format/challenge.ts'

/** The groups of hidden tests that can be told without running them: a script's own are known to its runs alone. */
export function hiddenGroups(challenge: Challenge): string[] {
  if (challenge.kind === 'written') return []
  const inCases = challenge.tests.flatMap((file) =>
    file.form === 'cases' && file.visibility === 'hidden' ? [file.suite.group] : [],
  )
  return [...new Set([...inCases, ...Object.keys(challenge.weights)])].sort()
}
