import { inspectChallenge } from './parse-challenge.ts'
import { problemText } from './problem.ts'
import type { ChallengeSource, SourceFile } from './source.ts'

const sample: Readonly<Record<string, string>> = {
  'challenge.yaml': 'title: Count the requests\nkind: coding\nlanguages: [typescript]\n',
  'statement.md': '# Count the requests\n\nReturn how many requests there are.\n',
  'files/typescript/count.ts': 'export function count(requests: number[]): number {\n  return 0\n}\n',
  'solution/typescript/count.ts': 'export function count(requests: number[]): number {\n  return requests.length\n}\n',
  'wrong/typescript/always-one/count.ts': 'export function count(): number {\n  return 1\n}\n',
  'tests/visible/example.yaml': 'module: count\ncall: count\ncases:\n  - { name: two, args: [[1, 2]], expect: 2 }\n',
  'tests/hidden/edges.yaml': 'module: count\ncall: count\ncases:\n  - { name: none, args: [[]], expect: 0 }\n',
}

/** Files to add or replace, or (null) to take away. */
export type Changes = Readonly<Record<string, string | Buffer | null>>

/**
 * The smallest challenge without an error or a warning, for tests.
 */
export function sampleSource(changes: Changes = {}): ChallengeSource {
  const files: Record<string, SourceFile> = {}
  for (const [path, content] of Object.entries({ ...sample, ...changes })) {
    if (content === null) continue
    files[path] = typeof content === 'string' ? { text: content } : { base64: content.toString('base64') }
  }
  return { slug: 'count-requests', files }
}

/** Every problem of the sample so changed, as `error challenge.yaml:4: …`. */
export function faultsOf(changes: Changes): string[] {
  const { problems } = inspectChallenge(sampleSource(changes))
  return problems.map((problem) => `${problem.severity} ${problemText(problem)}`)
}
