import type { CodeChallenge } from '../../format/challenge.ts'
import type { Problem } from '../../format/problem.ts'
import { callsLeadSomewhere } from './calls.ts'
import { duplicateTests } from './duplicate-tests.ts'
import type { ReadRule } from './read-rule.ts'
import { testScripts } from './scripts.ts'
import { spoiltCases } from './spoilt-cases.ts'
import { statementCode } from './statement-code.ts'
import { statementLinks } from './statement-links.ts'
import { statementOutline } from './statement-outline.ts'
import { unusedFiles } from './unused-files.ts'

const rules: readonly ReadRule[] = [
  statementOutline,
  statementLinks,
  statementCode,
  testScripts,
  callsLeadSomewhere,
  duplicateTests,
  spoiltCases,
  unusedFiles,
]

/** What can be told of a challenge by reading it, without running it. */
export function lintChallenge(challenge: CodeChallenge): Problem[] {
  const problems: Problem[] = []
  for (const rule of rules) rule(challenge, (problem) => problems.push(problem))
  return problems
}
