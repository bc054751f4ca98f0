import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectChallenge } from './parse-challenge.ts'
import { sampleSource } from './sample-source.ts'

const word = fc.constantFrom('title', 'kind', 'coding', 'written', 'languages', 'cases', 'args', 'weights', 'questions')
const mark = fc.constantFrom(
  ': ',
  '\n',
  '\n  - ',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '!!set ',
  '"',
  '\t',
  '---\n',
  ',',
  '\u0000',
)
const content = fc.array(fc.oneof(word, mark, fc.string())).map((parts) => parts.join(''))

test('whatever stands in the files, faults are reported and never thrown', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('challenge.yaml', 'tests/hidden/edges.yaml', 'statement.md', 'files/typescript/count.ts'),
      content,
      (path, text) => {
        const { challenge, problems } = inspectChallenge(sampleSource({ [path]: text }))
        expect(challenge === null).toBe(problems.some(({ severity }) => severity === 'error'))
      },
    ),
    { numRuns: 100 },
  )
})
