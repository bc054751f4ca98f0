import { expect, test } from 'vitest'
import type { CodeChallenge } from '../challenges/format/challenge.ts'
import { parseChallenge } from '../challenges/format/parse-challenge.ts'
import { sampleSource } from '../challenges/format/sample-source.ts'
import { submissionLanguage } from './submission-language.ts'

const challenge = parseChallenge(
  sampleSource({
    'challenge.yaml': 'title: Count\nkind: coding\nlanguages: [typescript, javascript]\n',
    'files/javascript/count.js': '',
    'solution/javascript/count.js': '',
  }),
) as CodeChallenge

test.each([
  ['the one that was asked for', { 'count.ts': '' }, 'javascript', 'javascript'],
  ['the one whose file is there', { 'count.js': '' }, undefined, 'javascript'],
  ['the one whose file is there, whatever lies beside it', { 'count.ts': '', 'tool.js': '' }, undefined, 'typescript'],
  ['the one whose extension is used', { 'lib/other.cjs': '', 'notes.md': '' }, undefined, 'javascript'],
  ["the challenge's first where both are there", { 'count.ts': '', 'count.js': '' }, undefined, 'typescript'],
  ["the challenge's first where nothing tells", { 'notes.md': '' }, undefined, 'typescript'],
])('is %s', (_which, files, asked, expected) => {
  expect(submissionLanguage(challenge, files, asked)).toBe(expected)
})

test('refuses one that the challenge does not have', () => {
  expect(() => submissionLanguage(challenge, {}, 'ruby')).toThrow(
    'The challenge count-requests has no ruby; it has typescript and javascript.',
  )
})
