import type { ReviewChallenge } from '../../../server/shared/review.ts'

export interface GroupScore {
  readonly group: string
  readonly passed: number
  readonly total: number
}

/** How the submission that counts did in each group of hidden tests, in the tests' order. */
export function groupScores({ submissions }: ReviewChallenge): GroupScore[] {
  const tests = submissions.find(({ counts }) => counts)?.tests ?? []
  const groups = Map.groupBy(
    tests.filter(({ visibility }) => visibility === 'hidden'),
    ({ group }) => group,
  )
  return [...groups].map(([group, own]) => ({
    group,
    passed: own.filter(({ status }) => status === 'passed').length,
    total: own.length,
  }))
}
