import { expect, test } from 'vitest'
import { type Problem, problemText } from '../../format/problem.ts'
import { markOf, marksIn, reportMarks, wordingOfErrors } from './excuses.ts'
import type { Mutant } from './mutant.ts'

const at = (line: number, column: number, changes: Partial<Mutant> = {}): Mutant => ({
  id: '1',
  mutator: 'EqualityOperator',
  file: 'a.ts',
  start: { line, column },
  end: { line, column: column + 1 },
  original: '',
  replacement: 'i <= n',
  ...changes,
})

const source = `// equivalent mutants: nothing is behind the last
// A second line of comment.
for (let i = 0; i < n; i++) go(i)
stop() // equivalent mutant \`i<=n\`: as above
`

test('a mark is about its own line, or about the code below it', () => {
  const marks = marksIn({ 'a.ts': source })
  expect(marks).toEqual([
    { file: 'a.ts', line: 3, at: 1, replacement: null, reason: 'nothing is behind the last' },
    { file: 'a.ts', line: 4, at: 4, replacement: 'i<=n', reason: 'as above' },
  ])
  expect(markOf(at(3, 17), marks)?.at).toBe(1)
  expect(markOf(at(4, 1), marks)?.at).toBe(4)
  expect(markOf(at(4, 1, { replacement: ';' }), marks)).toBeUndefined()
  expect(markOf(at(3, 17, { file: 'b.ts' }), marks)).toBeUndefined()
})

test('a mark without a reason, or without use, is reported', () => {
  const found: Problem[] = []
  const marks = marksIn({ 'a.ts': 'a() // equivalent mutant\nb() // equivalent mutant: nobody knows\n' })
  reportMarks('solution/typescript', marks, new Set(), (problem) => found.push(problem))
  expect(found.map(problemText)).toEqual([
    'solution/typescript/a.ts:1: calls a mutant equivalent without a reason; write it behind a colon',
    'solution/typescript/a.ts:2: calls a mutant equivalent, and none here survives the tests; remove the comment',
  ])
})

test('texts inside of errors are wording', () => {
  const source = [
    "throw new RangeError('no ' + why)",
    "return 'no'",
    "class GoneError extends Error { name = 'GoneError'; kind = 'x'; constructor() { super('It is gone'); log('x') } }",
  ]
  const isWording = wordingOfErrors({ 'a.ts': source.join('\n') })
  const text = (line: number, part: string) =>
    isWording(at(line, (source[line - 1]?.indexOf(part) ?? 0) + 1, { mutator: 'StringLiteral' }))
  expect(text(1, "'no '")).toBe(true)
  expect(isWording(at(1, 22))).toBe(false)
  expect(text(2, "'no'")).toBe(false)
  expect(text(3, "'GoneError'")).toBe(true)
  expect(text(3, "'It is gone'")).toBe(true)
  expect(text(3, "'x'")).toBe(false)
  expect(text(3, "'x') }")).toBe(false)
})
