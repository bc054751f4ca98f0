import type { Verdict } from '../../../sandbox/index.ts'
import { errorAt, type Problem } from '../format/problem.ts'

/**
 * Two runs of one reference with different seeds, so with other random numbers and another time of day. A test that
 * passes in one of them alone depends on chance, and would fail an honest candidate now and then.
 */
export function compareRepeats(folder: string, first: Verdict, second: Verdict): Problem[] {
  if (first.status !== 'graded' || second.status !== 'graded') return []
  const statuses = new Map(second.tests.map((test) => [test.name, test.status]))
  return first.tests
    .filter((test) => test.status === 'passed' && statuses.get(test.name) !== 'passed')
    .map((test) =>
      errorAt(
        folder,
        null,
        `the reference passes \`${test.name}\` (${test.visibility}) with one seed and fails it with another; take chance and the time of day out of it`,
      ),
    )
}
