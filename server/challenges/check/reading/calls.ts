import type { Files } from '../../../../sandbox/index.ts'
import { didYouMean } from '../../../text/closest.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { moduleFile } from '../../format/paths.ts'
import { errorAt, type Report } from '../../format/problem.ts'
import { exportsOf } from './module-exports.ts'

/** A cases file calls an export; where the reference is an ECMAScript module, its exports can be read off. */
export function callsLeadSomewhere(challenge: CodeChallenge, report: Report): void {
  for (const test of challenge.tests) {
    if (test.form !== 'cases') continue
    for (const language of challenge.languages) {
      const names = exportsOfModule(challenge.reference[language] ?? {}, test.suite.module)
      if (names === null || names.has(test.suite.call)) continue
      const message = `the reference in ${language} exports no \`${test.suite.call}\` from \`${test.suite.module}\``
      const file = `tests/${test.visibility}/${test.path}`
      report(errorAt(file, null, message + didYouMean(test.suite.call, names)))
    }
  }
}

function exportsOfModule(files: Files, module: string): ReadonlySet<string> | null {
  const path = moduleFile(module, Object.keys(files))
  return path === null || path.endsWith('.json') ? null : exportsOf(path, files[path] ?? '')
}
