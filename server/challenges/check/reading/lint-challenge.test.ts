import { expect, test } from 'vitest'
import type { CodeChallenge } from '../../format/challenge.ts'
import { parseChallenge } from '../../format/parse-challenge.ts'
import { problemText } from '../../format/problem.ts'
import { sampleSource } from '../../format/sample-source.ts'
import { lintChallenge } from './lint-challenge.ts'

function lint(changes: Parameters<typeof sampleSource>[0]): string[] {
  const challenge = parseChallenge(sampleSource(changes)) as CodeChallenge
  return lintChallenge(challenge).map((problem) => `${problem.severity} ${problemText(problem)}`)
}

test('finds nothing in a sound challenge', () => {
  expect(lint({ 'tests/hidden/more.test.ts': "describe('more', () => { test('a', () => {}) })\n" })).toEqual([])
})

test('refuses tests that keep others from running, and scripts that do not parse', () => {
  expect(
    lint({ 'tests/hidden/a.test.ts': "\ntest.only('a', () => {})\n", 'tests/visible/b.test.js': 'test(' }),
  ).toEqual([
    'error tests/visible/b.test.js:1: Expected `)` but found `EOF`',
    'error tests/hidden/a.test.ts:2: keeps every other test from running; remove `only`',
  ])
})

test('warns of a weight for a group that no test is in', () => {
  const yaml = 'title: Count\nkind: coding\nlanguages: [typescript]\nweights: { edges: 2, mroe: 3 }\n'
  const script = { 'challenge.yaml': yaml, 'tests/hidden/a.test.ts': "describe('more', () => { test('a', () => {}) })" }
  expect(lint(script)).toEqual([
    'warning challenge.yaml: `weights` names the group `mroe`, which no test is in; did you mean `more`?',
  ])
  expect(lint({ ...script, 'tests/hidden/b.test.ts': "describe.each([1])('%i', () => {})" })).toEqual([])
})

test.each([
  [
    'export const cuont = 1',
    [
      'error tests/hidden/edges.yaml: the reference in typescript exports no `count` from `count`; did you mean `cuont`?',
    ],
  ],
  ['function count() {}\nexport { count }', []],
  ['export * from "./other.ts"', []],
  ['module.exports.count = () => 1', []],
])('looks for the export that cases call in %s', (text, expected) => {
  expect(lint({ 'solution/typescript/count.ts': text, 'tests/visible/example.yaml': null })).toEqual(expected)
})
