import { expect, test } from 'vitest'
import { lintChallenge } from '../check/reading/lint-challenge.ts'
import { lintWritten } from '../check/reading/lint-written.ts'
import type { CodeChallenge, WrittenChallenge } from '../format/challenge.ts'
import { inspectChallenge } from '../format/parse-challenge.ts'
import { exportName, type NewChallenge, newChallengeFiles } from './new-challenge.ts'

const kinds = ['coding', 'break-fix'] as const
const forms = ['cases', 'scripts'] as const

test.each(kinds.flatMap((kind) => forms.map((tests) => [kind, tests] as const)))('%s with %s', (kind, tests) => {
  const challenge: NewChallenge = { slug: 'a-2', title: 'A: "2"', kind, languages: ['typescript', 'javascript'], tests }
  const files = Object.entries(newChallengeFiles(challenge)).map(([path, text]) => [path, { text }])
  const read = inspectChallenge({ slug: 'a-2', files: Object.fromEntries(files) })
  expect(read.problems).toEqual([])
  expect(read.challenge?.title).toBe('A: "2"')
  expect(lintChallenge(read.challenge as CodeChallenge)).toEqual([])
})

test('a written one', () => {
  const files = Object.entries(newChallengeFiles({ slug: 'reply', title: 'A: "2"', kind: 'written' }))
  const source = Object.fromEntries(files.map(([path, text]) => [path, { text }]))
  const read = inspectChallenge({ slug: 'reply', files: source })
  expect(read.problems).toEqual([])
  expect(lintWritten(read.challenge as WrittenChallenge)).toEqual([])
})

test.each([
  ['rate-limiter', 'rateLimiter'],
  ['a--b-2c', 'aB2c'],
  ['2048', 'solve2048'],
])('%s exports %s', (slug, name) => {
  expect(exportName(slug)).toBe(name)
})
