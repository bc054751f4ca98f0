import type { CodeChallenge } from '../../format/challenge.ts'
import { parseChallenge } from '../../format/parse-challenge.ts'
import { type Problem, problemText } from '../../format/problem.ts'
import { type Changes, sampleSource } from '../../format/sample-source.ts'
import type { ReadRule } from './read-rule.ts'

/** What one rule says of the sample challenge so changed, as `warning statement.md:3: …`. */
export function findings(rule: ReadRule, changes: Changes): string[] {
  const found: Problem[] = []
  rule(parseChallenge(sampleSource(changes)) as CodeChallenge, (problem) => found.push(problem))
  return found.map((problem) => `${problem.severity} ${problemText(problem)}`)
}
