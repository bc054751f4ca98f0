import type { TestResult, Verdict } from '../../../../sandbox/index.ts'
import { errorAt, type Problem } from '../../format/problem.ts'

/**
 * A run of a reference and another of its runs, in other circumstances. A test that passes in one of them alone would
 * fail an honest candidate now and then.
 *
 * @param circumstances of the other run, as the end of a sentence, with what to do about it
 */
export function compareRepeats(
  folder: string,
  first: Verdict,
  second: readonly TestResult[],
  circumstances: string,
): Problem[] {
  if (first.status !== 'graded') return []
  const passed = new Set(first.tests.filter(({ status }) => status === 'passed').map(({ name }) => name))
  return second
    .filter((test) => test.status !== 'passed' && passed.has(test.name))
    .map((test) =>
      errorAt(
        folder,
        null,
        `the reference passes \`${test.name}\` (${test.visibility}) as a rule and fails it ${circumstances}`,
      ),
    )
}
