import { parseSync } from 'oxc-parser'
import type { Files } from '../../../sandbox/index.ts'
import { didYouMean } from '../../text/closest.ts'
import type { CodeChallenge } from '../format/challenge.ts'
import { moduleFile } from '../format/paths.ts'
import { errorAt, type Problem, type Report, warningAt } from '../format/problem.ts'
import { scriptFacts } from './script-facts.ts'

/** What can be told of a challenge by reading its code, without running it. */
export function lintChallenge(challenge: CodeChallenge): Problem[] {
  const problems: Problem[] = []
  const report: Report = (problem) => problems.push(problem)
  lintScripts(challenge, report)
  lintCalls(challenge, report)
  return problems
}

function lintScripts(challenge: CodeChallenge, report: Report): void {
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

/** A cases file calls an export; where the reference is an ECMAScript module, its exports can be read off. */
function lintCalls(challenge: CodeChallenge, report: Report): void {
  for (const test of challenge.tests) {
    if (test.form !== 'cases') continue
    for (const language of challenge.languages) {
      const names = exportsOf(challenge.reference[language] ?? {}, test.suite.module)
      if (names === null || names.has(test.suite.call)) continue
      const message = `the reference in ${language} exports no \`${test.suite.call}\` from \`${test.suite.module}\``
      const file = `tests/${test.visibility}/${test.path}`
      report(errorAt(file, null, message + didYouMean(test.suite.call, names)))
    }
  }
}

/** Null where they show only when the module runs: CommonJS, or `export * from`. */
function exportsOf(files: Files, module: string): Set<string> | null {
  const path = moduleFile(module, Object.keys(files))
  if (path === null || path.endsWith('.json')) return null
  const { staticExports } = parseSync(path, files[path] ?? '').module
  const entries = staticExports.flatMap((statement) => statement.entries)
  if (entries.length === 0 || entries.some(({ exportName }) => exportName.kind === 'None')) return null
  return new Set(entries.map(({ exportName }) => (exportName.kind === 'Default' ? 'default' : (exportName.name ?? ''))))
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
