import { afterAll, expect, test } from 'vitest'
import { createSandbox } from '../../sandbox/index.ts'
import type { CodeChallenge } from '../../server/challenges/format/challenge.ts'
import { parseChallenge } from '../../server/challenges/format/parse-challenge.ts'
import { sampleSource } from '../../server/challenges/format/sample-source.ts'
import { toRunnable } from '../../server/challenges/to-runnable.ts'

const sandbox = await createSandbox({ children: 1 })

afterAll(() => sandbox.close())

/** Values that JSON loses and YAML does not. */
const challenge = parseChallenge(
  sampleSource({
    'solution/typescript/count.ts': 'export const count = (value: unknown) => value\n',
    'tests/visible/example.yaml': null,
    'tests/hidden/edges.yaml': [
      'module: count',
      'call: count',
      'cases:',
      '  - { name: not a number, args: [.nan], expect: .nan }',
      '  - { name: infinite, args: [.inf], expect: .inf }',
      '  - { name: negative infinite, args: [[-.inf]], expect: [-.inf] }',
      '  - { name: negative zero, args: [{ a: -0 }], expect: { a: -0 } }',
      '  - { name: none, args: [~], expect: ~ }',
      '  - { name: text, args: ["a\\0\\ud83d"], expect: "a\\0\\ud83d" }',
    ].join('\n'),
  }),
) as CodeChallenge

async function statuses(solution: string): Promise<Record<string, string>> {
  const verdict = await sandbox.run({
    challenge: toRunnable(challenge, 'typescript'),
    language: 'typescript',
    submission: { 'count.ts': solution },
    tests: 'hidden',
  })
  expect(verdict).toMatchObject({ status: 'graded', message: null })
  return Object.fromEntries(verdict.tests.map(({ name, status }) => [name.replace('edges > ', ''), status]))
}

test('reach the submission and the comparison as they stand in the file', async () => {
  expect(await statuses('export const count = (value: unknown) => value\n')).toEqual({
    'not a number': 'passed',
    infinite: 'passed',
    'negative infinite': 'passed',
    'negative zero': 'passed',
    none: 'passed',
    text: 'passed',
  })
})

test('are not taken for what JSON would make of them', async () => {
  const solution = 'export const count = (value: unknown) => JSON.parse(JSON.stringify(value) ?? "null")\n'
  expect(await statuses(solution)).toEqual({
    'not a number': 'failed',
    infinite: 'failed',
    'negative infinite': 'failed',
    // 0 and -0 compare as one number.
    'negative zero': 'passed',
    none: 'passed',
    text: 'passed',
  })
})
