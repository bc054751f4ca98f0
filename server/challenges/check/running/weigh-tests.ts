import type { TestResult } from '../../../../sandbox/index.ts'
import { type Report, warningAt } from '../../format/problem.ts'

/** Percentage of the score that one test may decide. */
const most = 25

/** A test that decides much of the score turns one slip into a fail. */
export function weighTests(tests: readonly TestResult[], report: Report): void {
  const hidden = tests.filter(({ visibility }) => visibility === 'hidden')
  const whole = hidden.reduce((sum, { weight }) => sum + weight, 0)
  for (const { name, weight } of hidden) {
    const share = (weight / whole) * 100
    if (share <= most) continue
    const mend = `split it into tests of one thing each, or lower its group's weight`
    report(warningAt('tests/hidden/', null, `\`${name}\` alone decides ${Math.round(share)} % of the score; ${mend}`))
  }
}
