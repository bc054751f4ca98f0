import type { CodeChallenge } from '../../format/challenge.ts'
import { type Report, warningAt } from '../../format/problem.ts'

/** An answer of fewer characters stands in most statements by chance. */
const telling = 12

/**
 * Hidden cases whose answer can be copied from the statement: a long answer that stands there, or a short one together
 * with its question. What an error says has to be stated to be asked for, so it does not count.
 */
export function spoiltCases({ statement, tests }: CodeChallenge, report: Report): void {
  const stated = bare(statement)
  const states = (value: unknown) => stated.includes(bare(JSON.stringify(value) ?? 'undefined'))
  for (const test of tests) {
    if (test.form !== 'cases' || test.visibility !== 'hidden') continue
    for (const each of test.suite.cases) {
      if (!('expect' in each) || !states(each.expect)) continue
      const isLong = typeof each.expect === 'object' && bare(JSON.stringify(each.expect)).length >= telling
      const isAsked = bare(JSON.stringify(each.args)).length >= telling && each.args.every(states)
      if (!isLong && !isAsked) continue
      const message = `what \`${each.name}\` expects stands in the statement; ask with other values, or make it a visible test`
      report(warningAt(`tests/hidden/${test.path}`, null, message))
    }
  }
}

/** White space, quotes and line continuations are a matter of taste. */
function bare(text: string): string {
  return text.replace(/[\s'"`]+/g, '')
}
