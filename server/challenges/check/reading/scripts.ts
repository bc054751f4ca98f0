import { didYouMean } from '../../../text/closest.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { errorAt, type Report, warningAt } from '../../format/problem.ts'
import { lineAt } from './read-rule.ts'
import { scriptFacts } from './script-facts.ts'

/** Scripts parse, none keeps the others from running, and each weight is some test's. */
export function testScripts(challenge: CodeChallenge, report: Report): void {
  const groups = new Set<string>()
  let complete = true
  for (const test of challenge.tests) {
    if (test.form === 'cases') groups.add(test.suite.group)
    if (test.form !== 'script') continue
    const file = `tests/${test.visibility}/${test.path}`
    const facts = scriptFacts(test.path, test.text)
    for (const { offset, message } of facts.errors) report(errorAt(file, lineAt(test.text, offset), message))
    for (const offset of facts.only) {
      const mend = 'keeps every other test from running; remove `only`'
      report(errorAt(file, lineAt(test.text, offset), mend))
    }
    for (const group of facts.groups) groups.add(group)
    complete &&= facts.groupsComplete
  }
  if (complete) warnOfUnknownGroups(challenge, groups, report)
}

/** parseChallenge has warned already where there is no script. */
function warnOfUnknownGroups(challenge: CodeChallenge, groups: ReadonlySet<string>, report: Report): void {
  if (challenge.tests.every((test) => test.form !== 'script')) return
  for (const group of Object.keys(challenge.weights)) {
    if (groups.has(group)) continue
    const near = didYouMean(group, groups) || `; the groups are ${[...groups].join(', ')}`
    report(warningAt('challenge.yaml', null, `\`weights\` names the group \`${group}\`, which no test is in${near}`))
  }
}
